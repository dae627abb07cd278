-- retention: risk_company | 180 days after the last sign-in that was proved there | how often a company's people are how far from what is usual | risk.purge
-- retention: risk_sighting | until it is counted, a few seconds later | how unusual a proved sign-in was, without whose it was | risk.scale
-- retention: risk_scale | while this system is in use | what is usual among all, the scale a score is read on | none
-- handling: risk_account | customer: company_id account_id state last_sign_in
-- handling: risk_company | customer: company_id | internal: habits last_sign_in
-- handling: risk_sighting | customer: company_id | internal: at score levels common
-- handling: risk_scale | internal: only_one version body ask_at changed_at

-- Networks, browsers, countries and habits in one value, packed by `src/risk/memory`: what one person costs for as long as he
-- travels is a promise, so the database keeps it.
alter table risk_account drop column networks;
alter table risk_account drop column families;
alter table risk_account add column state bytea check (length(state) <= 1024);
drop function risk_remember(jsonb, text, int);

create table risk_company (
  company_id uuid primary key,
  habits jsonb not null,
  last_sign_in timestamptz not null
) with (fillfactor = 60);

-- Without a key: it is only ever added to, and taken whole.
create table risk_sighting (
  company_id uuid not null,
  at timestamptz not null,
  score real not null,
  levels smallint[] not null check (cardinality(levels) = 3),
  common text[] not null check (cardinality(common) = 4)
);

-- What every node judges by; `version` tells it whether it has it already.
create table risk_scale (
  only_one boolean primary key default true check (only_one),
  version bigint not null,
  body jsonb not null,
  -- From this score on a code is asked.
  ask_at real not null,
  changed_at timestamptz not null
);
