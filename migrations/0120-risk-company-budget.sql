-- handling: risk_company | internal: ease

-- How much is taken off every score of a company whose people stray more than others, so that it is asked no more than its share.
alter table risk_company add column ease real not null default 0 check (ease between 0 and 10);
