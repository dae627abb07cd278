-- retention: organisation_delegation | 400 days after it ended | who could act for whom, and when | organisation.tidy

-- 代理: somebody lets a colleague do his trips for a time. Sharing an ID is never needed.
create table organisation_delegation (
  company_id uuid not null,
  id uuid not null,
  -- Who is stood in for, and who stands in.
  person_id uuid not null,
  deputy_id uuid not null,
  begins_at timestamptz not null,
  ends_at timestamptz not null,
  -- Set when it was ended before its time.
  ended_at timestamptz,
  created_at timestamptz not null,
  primary key (company_id, id),
  foreign key (company_id, person_id) references organisation_person (company_id, id) on delete cascade,
  foreign key (company_id, deputy_id) references organisation_person (company_id, id) on delete cascade,
  check (person_id <> deputy_id),
  check (begins_at < ends_at)
);
create index organisation_delegation_of_deputy on organisation_delegation (company_id, deputy_id, ends_at) where ended_at is null;
create index organisation_delegation_of_person on organisation_delegation (company_id, person_id, ends_at desc);
create index organisation_delegation_over on organisation_delegation (ends_at);
