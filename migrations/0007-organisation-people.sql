-- retention: organisation_company | while the company is served | everything else of the company hangs on it | none; ended by the operator
-- retention: organisation_department | while the company uses it | people are listed and managed by department | none; removed by the administrator
-- retention: organisation_person | while the person is with the company, then 400 days | the company answers for who could book in its name | organisation.tidy
-- retention: organisation_manager_department | as long as the ticketing manager | which departments he issues tickets for | organisation.tidy
-- retention: organisation_import | 30 days after it ended; the file itself only until then applied or refused | the administrator reads the faults | organisation.tidy

create table organisation_company (
  id uuid primary key,
  name text not null check (length(name) between 1 and 200),
  hold_back_password_mails boolean not null default false,
  created_at timestamptz not null
);

create table organisation_department (
  company_id uuid not null references organisation_company (id),
  id uuid not null,
  code text not null check (code ~ '^[A-Z0-9]{3}$'),
  name text not null check (length(name) between 1 and 100),
  created_at timestamptz not null,
  primary key (company_id, id),
  unique (company_id, code)
);

create table organisation_person (
  company_id uuid not null references organisation_company (id),
  id uuid not null,
  account_id uuid not null,
  kind text not null check (kind in ('administrator', 'ticketing-manager', 'traveller')),
  status text not null default 'active' check (status in ('active', 'suspended', 'left')),
  family_kanji text not null,
  given_kanji text not null,
  family_kana text not null,
  given_kana text not null,
  family_romaji text not null,
  given_romaji text not null,
  department_id uuid,
  -- Copies of what identity keeps, so that a list needs one query; neither ever changes.
  member_number text check (member_number ~ '^([0-9]{7}|[0-9]{9})$'),
  sign_in_id text,
  -- Reading order of the list: the kana, compared byte by byte.
  sort_key text collate "C" not null,
  -- Every pair of neighbouring characters of names and ids: two kanji are already a whole name.
  search text[] not null,
  created_at timestamptz not null,
  left_on timestamptz,
  primary key (company_id, id),
  unique (company_id, account_id),
  foreign key (company_id, department_id) references organisation_department (company_id, id),
  check ((kind = 'traveller') = (member_number is not null)),
  check ((kind = 'traveller') = (sign_in_id is null)),
  check (department_id is not null or kind = 'administrator' or status = 'left'),
  check ((status = 'left') = (left_on is not null))
);
create unique index organisation_person_one_number on organisation_person (company_id, member_number) where status <> 'left';
create index organisation_person_in_order on organisation_person (company_id, sort_key, id);
create index organisation_person_by_kind on organisation_person (company_id, kind, sort_key, id) where kind <> 'traveller';
create index organisation_person_by_department on organisation_person (company_id, department_id, sort_key, id);
create index organisation_person_not_active on organisation_person (company_id, status, sort_key, id) where status <> 'active';
create index organisation_person_search on organisation_person using gin (search);
create index organisation_person_left on organisation_person (left_on) where left_on is not null;

create table organisation_manager_department (
  company_id uuid not null,
  person_id uuid not null,
  department_id uuid not null,
  primary key (company_id, person_id, department_id),
  foreign key (company_id, person_id) references organisation_person (company_id, id) on delete cascade,
  foreign key (company_id, department_id) references organisation_department (company_id, id)
);
create index organisation_manager_department_by_department on organisation_manager_department (company_id, department_id);

create table organisation_import (
  company_id uuid not null references organisation_company (id),
  id uuid not null,
  state text not null default 'checking' check (state in ('checking', 'applying', 'done', 'refused', 'failed')),
  lines integer not null default 0,
  checked integer not null default 0,
  faults integer not null default 0,
  fault_file text,
  -- The file as it came in, sealed; wiped when applied, refused or failed.
  content bytea,
  created_by uuid not null,
  created_at timestamptz not null,
  -- When it last made progress: one that stands still is taken up again.
  moved_at timestamptz not null,
  ended_at timestamptz,
  primary key (company_id, id),
  check ((content is null) = (ended_at is not null)),
  check ((state in ('checking', 'applying')) = (ended_at is null))
);
create index organisation_import_ended on organisation_import (ended_at) where ended_at is not null;
