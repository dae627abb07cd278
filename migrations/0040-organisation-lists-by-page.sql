-- A page of those who wait begins behind the last one of the page before.
drop index organisation_application_in_order;
create index organisation_application_in_order on organisation_application (company_id, created_at, id)
  where state = 'waiting';
