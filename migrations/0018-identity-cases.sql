-- retention: identity_case | 3 years after it is closed | what people reported as not theirs, until the security office has looked | identity.sweep
-- A held account lets nobody in until it is repaired: by a reset with its code, by the administrator or by the desk.
alter table identity_account drop constraint identity_account_status_check,
  add constraint identity_account_status_check check (status in ('active', 'held', 'suspended', 'closed'));
create index identity_account_held on identity_account (company_id, id) where status = 'held';

-- Somebody said of an entry of his timeline "this was not me". One open case an account, however often he says it.
create table identity_case (
  company_id uuid not null,
  id uuid not null unique,
  -- Told over the telephone; drawn by chance, so that it does not count the operator's cases.
  number text not null unique check (number ~ '^[0-9]{10}$'),
  account_id uuid not null,
  status text not null default 'open' check (status in ('open', 'closed')),
  -- What was reported first, in the log of facts; nothing where a member reported it in another company.
  fact_seq bigint,
  fact_name text,
  reports integer not null default 1 check (reports > 0),
  opened_at timestamptz not null,
  reported_at timestamptz not null,
  lifted_at timestamptz,
  lifted_by text check (lifted_by in ('reset', 'administrator', 'desk')),
  closed_at timestamptz,
  primary key (company_id, id),
  foreign key (company_id, account_id) references identity_account (company_id, id),
  check ((status = 'closed') = (closed_at is not null)),
  check ((lifted_at is null) = (lifted_by is null))
);
create unique index identity_case_one_open on identity_case (company_id, account_id) where status = 'open';
create index identity_case_in_order on identity_case (opened_at, id) where status = 'open';
create index identity_case_closed on identity_case (closed_at) where status = 'closed';
