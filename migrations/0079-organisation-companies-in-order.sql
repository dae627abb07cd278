-- Companies come the newest first and, of one instant, the one with the later id: the index was of the other order, so that
-- no page was found by its place.
drop index organisation_company_in_order;
create index organisation_company_in_order on organisation_company (created_at, id);
