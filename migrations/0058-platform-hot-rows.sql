-- Tries are counted and forgiven in place, twice a sign-in. With no index on what changes, and room on the page, such a
-- change stays on its page and touches no index at all. The purge reads the whole table: what has expired is never much.
drop index platform_tries_by_expiry;
alter table platform_tries set (fillfactor = 60);

-- Nothing asks facts by name alone or by company; each act paid for both. An index comes with the question it answers.
drop index platform_fact_by_name;
drop index platform_fact_by_company;
