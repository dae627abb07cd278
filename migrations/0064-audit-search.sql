-- What the search of the audit log finds facts by. The facts themselves carry no index for it: a sign-in writes three of
-- them and would pay for each. A job follows the facts and enters them here, a few seconds behind.
create table audit_found (
  seq bigint primary key,
  at timestamptz not null,
  name text not null,
  company_id uuid
);
create index audit_found_by_time on audit_found (at, seq);
create index audit_found_by_name on audit_found (name, at, seq);
create index audit_found_by_company on audit_found (company_id, at, seq) where company_id is not null;
create index audit_found_by_company_and_name on audit_found (company_id, name, at, seq) where company_id is not null;

-- Whom a fact concerns: who did it, and to whom it was done.
create table audit_involved (
  person_id uuid not null,
  at timestamptz not null,
  seq bigint not null,
  primary key (person_id, at, seq)
);

-- How far somebody who follows the facts has come.
create table audit_follower (
  name text primary key,
  seq bigint not null
);
insert into audit_follower (name, seq) values ('search', 0);

-- retention: audit_found | as long as its fact | finds facts by time, name and company | with the fact
-- retention: audit_involved | as long as its fact | finds facts by person | with the fact
-- retention: audit_follower | for good, one row a follower | how far the facts have been followed | none
