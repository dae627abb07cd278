-- retention: organisation_corporate_id | for ever | a corporate ID is never given to a second company | never deleted; holds no name
-- retention: organisation_self_registration | while the company is served | whether and with what its people may register themselves | none; changed by the administrator
-- retention: organisation_joining | one day after its end | to answer reloads of somebody who registers himself | organisation.tidy
-- retention: organisation_application | 30 days after the decision, undecided 90 days | the administrator sees who waits | organisation.tidy

-- The one directory from corporate ID to company. Rows stay: an ID is never given twice.
create table organisation_corporate_id (
  corporate_id text primary key check (corporate_id ~ '^[A-HJKMNP-Z2-9]{8}$'),
  company_id uuid not null unique references organisation_company (id)
);

create table organisation_self_registration (
  company_id uuid primary key references organisation_company (id),
  is_open boolean not null,
  must_agree boolean not null,
  password_hash text not null,
  -- Raised by each new password: whoever came in by the one before has to come in again.
  password_version integer not null check (password_version > 0),
  password_set_at timestamptz not null
);

-- Somebody on his way to register himself. It begins once the company's password was right, and belongs to the browser.
create table organisation_joining (
  company_id uuid not null references organisation_self_registration (company_id),
  id uuid not null unique,
  password_version integer not null,
  step text not null check (step in ('member', 'details', 'done')),
  -- Keyed hash of the device cookie.
  device bytea not null check (length(device) = 32),
  language text not null check (language in ('ja', 'en')),
  member_number text check (member_number ~ '^([0-9]{7}|[0-9]{9})$'),
  -- When the member's password was right; one set since then makes that worthless.
  proved_at timestamptz,
  outcome text check (outcome in ('registered', 'waiting')),
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at),
  primary key (company_id, id),
  check ((step = 'member') = (member_number is null)),
  check ((member_number is null) = (proved_at is null)),
  check ((step = 'done') = (outcome is not null))
);
create index organisation_joining_by_expiry on organisation_joining (expires_at);

-- A registration that waits until the administrator agrees.
create table organisation_application (
  company_id uuid not null references organisation_company (id),
  id uuid not null,
  state text not null default 'waiting' check (state in ('waiting', 'agreed', 'refused')),
  member_number text not null check (member_number ~ '^([0-9]{7}|[0-9]{9})$'),
  family_kanji text not null,
  given_kanji text not null,
  family_kana text not null,
  given_kana text not null,
  family_romaji text not null,
  given_romaji text not null,
  -- The wish; gone when the department is, and the administrator then chooses another.
  department_id uuid,
  language text not null check (language in ('ja', 'en')),
  created_at timestamptz not null,
  decided_on timestamptz,
  primary key (company_id, id),
  foreign key (company_id, department_id) references organisation_department (company_id, id)
    on delete set null (department_id),
  check ((state = 'waiting') = (decided_on is null))
);
create unique index organisation_application_one_waiting on organisation_application (company_id, member_number)
  where state = 'waiting';
create index organisation_application_in_order on organisation_application (company_id, created_at) where state = 'waiting';
create index organisation_application_by_department on organisation_application (company_id, department_id)
  where department_id is not null;
create index organisation_application_by_age on organisation_application (created_at);
