-- retention: cutover_import | 3 years after it ended | which export was taken over, when, with how many lines | cutover.tidy
-- retention: cutover_company | as long as the company | which company of the old system it was | none; goes with the company
-- retention: cutover_person | as long as the account | which ID of the old system it was, so that the same export changes nothing | none; goes with the account
-- retention: cutover_left_out | 3 years after its import | who was not taken over, for the rehearsal and for whoever asks | cutover.tidy
-- retention: cutover_staged_file | until the import has ended | how far each file was read | the import
-- retention: cutover_staged_company | until the import has ended | lines that were read and checked | the import
-- retention: cutover_staged_department | until the import has ended | lines that were read and checked | the import
-- retention: cutover_staged_member | until the import has ended | lines that were read and checked, hashes sealed | the import
-- retention: cutover_staged_person | until the import has ended | lines that were read and checked, hashes sealed | the import
-- retention: cutover_fault | 30 days, at most until the next import | what is wrong in which line; nothing of the line itself | cutover.tidy

-- An export of the old system on its way in, or taken over.
create table cutover_import (
  id uuid primary key,
  state text not null check (state in ('reading', 'comparing', 'applying', 'applied', 'refused', 'tried', 'given-up')),
  is_dry_run boolean not null,
  -- Over the contents of its files: the same export is known again.
  fingerprint bytea not null check (length(fingerprint) = 32),
  -- Faults whose lines, or whose hashes, the operator chose to go on without.
  leave_out text[] not null,
  lines bigint not null default 0,
  faults bigint not null default 0,
  -- What it did: {"accounts": 1000000, ...}.
  counts jsonb not null default '{}',
  created_at timestamptz not null,
  moved_at timestamptz not null,
  ended_at timestamptz,
  check ((ended_at is null) = (state in ('reading', 'comparing', 'applying')))
);
create unique index cutover_import_one_open on cutover_import ((true)) where ended_at is null;

create table cutover_company (
  company_id uuid primary key,
  -- Its key in the old system.
  code text not null unique,
  import_id uuid not null references cutover_import (id)
);

create table cutover_person (
  company_id uuid not null,
  -- His ID in the old system.
  id text not null,
  account_id uuid not null unique,
  import_id uuid not null references cutover_import (id),
  -- Keyed hash of the line as it was last taken over.
  line bytea not null check (length(line) = 32),
  -- Had the abolished mobile address and no other (S1-41). The address itself is not kept.
  only_mobile boolean not null,
  -- What was taken over, to see what was changed here since: that is never overwritten.
  address_version integer not null,
  login_notice boolean not null,
  details bytea not null check (length(details) = 32),
  primary key (company_id, id)
);
create index cutover_person_only_mobile on cutover_person (company_id, account_id) where only_mobile;
create index cutover_person_by_import on cutover_person (import_id);

-- People whose line was not taken over, by the operator's choice.
create table cutover_left_out (
  company_id uuid not null,
  id text not null,
  reason text not null,
  role text not null check (role in ('administrator', 'ticketing-manager', 'traveller')),
  import_id uuid not null references cutover_import (id),
  primary key (company_id, id, reason)
);
create index cutover_left_out_by_import on cutover_left_out (import_id);

-- What follows belongs to the one import that is open. Unlogged: after a crash of PostgreSQL it is empty, positions
-- included, and the files are read again.
create unlogged table cutover_staged_file (
  kind text primary key check (kind in ('companies', 'departments', 'members', 'people')),
  -- Where the next line begins, in UTF-8, and how many lines of text lie before it.
  bytes bigint not null,
  lines bigint not null,
  -- How many lines of data were read so far.
  read bigint not null,
  faults bigint not null,
  -- Slow forms of the hashes so far, with the time each takes.
  forms jsonb not null,
  is_whole boolean not null
);

create unlogged table cutover_staged_company (
  line bigint not null,
  code text not null,
  name text not null,
  hold_back boolean not null,
  company_id uuid not null
);

create unlogged table cutover_staged_department (
  line bigint not null,
  company text not null,
  code text not null,
  name text not null,
  id uuid not null
);

create unlogged table cutover_staged_member (
  line bigint not null,
  number text not null,
  status text not null,
  address text,
  language text not null,
  hash text,
  set_at timestamptz
);

create unlogged table cutover_staged_person (
  line bigint not null,
  company text not null,
  id text not null,
  role text not null,
  family_kanji text not null,
  given_kanji text not null,
  family_kana text not null,
  given_kana text not null,
  family_romaji text not null,
  given_romaji text not null,
  department text,
  -- Codes apart by blanks.
  managed text,
  address text,
  only_mobile boolean not null,
  member_number text,
  hash text,
  set_at timestamptz,
  login_notice boolean not null,
  language text not null,
  sort_key text not null,
  -- Apart by line breaks.
  search text not null,
  -- Keyed hashes of the whole line and of the mailbox.
  line_mac bytea not null,
  mailbox_mac bytea,
  person_id uuid not null,
  account_id uuid not null,
  -- Why it is read and not taken over.
  left_out text
);

create unlogged table cutover_fault (
  kind text not null,
  line bigint not null,
  field text not null,
  reason text not null
);
