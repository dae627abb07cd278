-- retention: identity_account | while the person belongs to the company, then until erasure | sign-in and its proof; one mail address at most | organisation.leaving
-- retention: identity_sign_in_id | for ever | an administrator ID is never given to a second person | never deleted; holds no name
-- retention: identity_journey | one day after its end | to answer reloads and to explain a refusal | identity.sweep
-- retention: identity_code | one day after its end | newest code only, single use; kept as keyed hash | identity.sweep
-- retention: identity_session | 30 days after its end | so that people see where they were signed in | identity.sweep
-- retention: identity_link | 30 days after its end | set-password links are used once; kept as hash | identity.sweep
-- retention: identity_step_up | one day after its end | proof for one operation with one set of parameters | identity.sweep
-- retention: identity_address_change | one day after its end | a new address waits here until its code comes back | identity.sweep

-- The one directory from administrator ID to account. Rows stay when the account goes: IDs are never reused (S1-32, S1-84).
create table identity_sign_in_id (
  sign_in_id text primary key
    check (sign_in_id ~ '^[A-Z0-9]{9}$' and sign_in_id ~ '[A-Z]' and sign_in_id ~ '[0-9]'),
  company_id uuid not null,
  account_id uuid not null unique,
  retired_at timestamptz,
  unique (sign_in_id, company_id, account_id)
);

-- The account: how one person of one company signs in. A traveller's password and address live with the programme (S1-24, S1-25).
create table identity_account (
  company_id uuid not null,
  id uuid not null unique,
  kind text not null check (kind in ('administrator', 'ticketing-manager', 'traveller')),
  status text not null default 'active' check (status in ('active', 'suspended', 'closed')),
  -- Raised by everything that must end what is open: suspension, closing, a new password, a corrected address.
  security_version integer not null default 1 check (security_version > 0),
  sign_in_id text unique,
  member_number text check (member_number ~ '^([0-9]{7}|[0-9]{9})$'),
  password_hash text,
  -- 'legacy' for a password from before the cut-over, else policy and version, as in 'document@1'.
  password_policy text,
  password_set_at timestamptz,
  -- The one address (S1-39, S1-41): there is no second column and no mobile field.
  address text check (length(address) <= 254 and address ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
  address_version integer not null default 1 check (address_version > 0),
  login_notice boolean not null default true,
  language text not null default 'ja' check (language in ('ja', 'en')),
  created_at timestamptz not null,
  primary key (company_id, id),
  foreign key (sign_in_id, company_id, id) references identity_sign_in_id (sign_in_id, company_id, account_id),
  check ((kind = 'traveller') = (member_number is not null)),
  check ((kind = 'traveller') = (sign_in_id is null)),
  check (kind <> 'traveller' or (password_hash is null and address is null)),
  check ((password_hash is null) = (password_policy is null)),
  check ((password_hash is null) = (password_set_at is null))
);
-- One open account a member and company; one number may stand in several companies.
create unique index identity_account_one_per_member on identity_account (company_id, member_number) where status <> 'closed';
create index identity_account_by_member on identity_account (member_number) where status = 'active' and member_number is not null;

-- A sign-in or recovery on its way. It belongs to the browser whose device cookie it was opened with.
create table identity_journey (
  id uuid primary key,
  purpose text not null check (purpose in ('sign-in', 'recovery')),
  door text not null check (door in ('member', 'administrator')),
  step text not null check (step in ('identify', 'password', 'company', 'code', 'new-password', 'done')),
  -- Keyed hash of the device cookie.
  device bytea not null check (length(device) = 32),
  device_is_new boolean not null,
  language text not null check (language in ('ja', 'en')),
  -- Keyed hash of the ID that was typed, whether it exists or not.
  claimed_mac bytea check (length(claimed_mac) = 32),
  -- Set only once the member's password (sign-in) or ID (recovery) was found good.
  member_number text check (member_number ~ '^([0-9]{7}|[0-9]{9})$'),
  company_id uuid,
  account_id uuid,
  -- The account as it was when it was recognised; a raised version ends the journey.
  security_version integer,
  asked_code boolean not null default false,
  must_change_password boolean not null default false,
  -- The address as shown: first letters only.
  masked_address text,
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at),
  ended_at timestamptz,
  foreign key (company_id, account_id) references identity_account (company_id, id),
  check ((company_id is null) = (account_id is null)),
  check ((account_id is null) = (security_version is null)),
  check ((step = 'done') = (ended_at is not null)),
  check (purpose <> 'sign-in' or step not in ('code', 'new-password', 'done') or account_id is not null),
  check (purpose <> 'sign-in' or step <> 'identify'),
  check (purpose <> 'recovery' or step not in ('password', 'company')),
  check (step <> 'company' or member_number is not null)
);
create index identity_journey_by_account on identity_journey (company_id, account_id) where account_id is not null;
create index identity_journey_by_expiry on identity_journey (expires_at);

-- A signed-in browser. The token is only ever known to the browser; it changes with every rise of trust, the id stays.
create table identity_session (
  company_id uuid not null,
  id uuid not null unique,
  token_hash bytea not null unique check (length(token_hash) = 32),
  account_id uuid not null,
  security_version integer not null,
  device bytea not null check (length(device) = 32),
  network text,
  user_agent_family text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at),
  ended_at timestamptz,
  ended_why text,
  primary key (company_id, id),
  foreign key (company_id, account_id) references identity_account (company_id, id),
  check ((ended_at is null) = (ended_why is null))
);
create index identity_session_open on identity_session (company_id, account_id) where ended_at is null;
create index identity_session_by_expiry on identity_session (expires_at);

-- Proof asked for one operation with its parameters, in one session.
create table identity_step_up (
  company_id uuid not null,
  id uuid not null unique,
  session_id uuid not null,
  account_id uuid not null,
  security_version integer not null,
  operation text not null,
  params_hash bytea not null check (length(params_hash) = 32),
  masked_address text,
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at),
  proved_at timestamptz,
  used_at timestamptz,
  primary key (company_id, id),
  foreign key (company_id, session_id) references identity_session (company_id, id) on delete cascade,
  foreign key (company_id, account_id) references identity_account (company_id, id),
  check (used_at is null or proved_at is not null)
);
create index identity_step_up_by_session on identity_step_up (company_id, session_id);
create index identity_step_up_by_account on identity_step_up (company_id, account_id);
create index identity_step_up_by_expiry on identity_step_up (expires_at);

-- A new address of one's own, until the code sent to it comes back.
create table identity_address_change (
  company_id uuid not null,
  id uuid not null unique,
  session_id uuid not null,
  account_id uuid not null,
  security_version integer not null,
  address_version integer not null,
  address text not null check (length(address) <= 254 and address ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at),
  confirmed_at timestamptz,
  replaced_at timestamptz,
  primary key (company_id, id),
  foreign key (company_id, session_id) references identity_session (company_id, id) on delete cascade,
  foreign key (company_id, account_id) references identity_account (company_id, id)
);
create unique index identity_address_change_one_open on identity_address_change (company_id, account_id)
  where confirmed_at is null and replaced_at is null;
create index identity_address_change_by_session on identity_address_change (company_id, session_id);
create index identity_address_change_by_expiry on identity_address_change (expires_at);

-- One-time codes: keyed hashes bound to what they were asked for. Rows without account are the decoys of recovery.
create table identity_code (
  id uuid primary key,
  purpose text not null check (purpose in ('sign-in', 'recovery', 'step-up', 'address')),
  journey_id uuid references identity_journey (id) on delete cascade,
  step_up_id uuid,
  address_change_id uuid,
  company_id uuid,
  account_id uuid,
  -- Whose tries it spends: keyed hash of the account, or of the member number over all companies.
  subject_mac bytea not null check (length(subject_mac) = 32),
  code_mac bytea not null check (length(code_mac) = 32),
  address_mac bytea not null check (length(address_mac) = 32),
  is_resend boolean not null default false,
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at),
  replaced_at timestamptz,
  used_at timestamptz,
  foreign key (company_id, account_id) references identity_account (company_id, id),
  foreign key (company_id, step_up_id) references identity_step_up (company_id, id) on delete cascade,
  foreign key (company_id, address_change_id) references identity_address_change (company_id, id) on delete cascade,
  check (num_nonnulls(journey_id, step_up_id, address_change_id) = 1),
  check ((company_id is null) = (account_id is null)),
  check (journey_id is not null or account_id is not null),
  check (used_at is null or replaced_at is null),
  check ((purpose in ('sign-in', 'recovery')) = (journey_id is not null)),
  check ((purpose = 'step-up') = (step_up_id is not null)),
  check ((purpose = 'address') = (address_change_id is not null))
);
-- The newest code alone is open: the database itself refuses a second one.
create unique index identity_code_one_per_journey on identity_code (journey_id) where used_at is null and replaced_at is null;
create unique index identity_code_one_per_step_up on identity_code (step_up_id) where used_at is null and replaced_at is null;
create unique index identity_code_one_per_change on identity_code (address_change_id) where used_at is null and replaced_at is null;
create index identity_code_of_journey on identity_code (journey_id, created_at);
create index identity_code_of_step_up on identity_code (company_id, step_up_id);
create index identity_code_of_change on identity_code (company_id, address_change_id);
create index identity_code_by_account on identity_code (company_id, account_id) where used_at is null and replaced_at is null;
create index identity_code_by_expiry on identity_code (expires_at);

-- Set-password links. A used, replaced or outdated link (new address, new version of the account) opens nothing.
create table identity_link (
  company_id uuid not null,
  id uuid not null unique,
  token_hash bytea not null unique check (length(token_hash) = 32),
  account_id uuid not null,
  address_version integer not null,
  security_version integer not null,
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at),
  used_at timestamptz,
  replaced_at timestamptz,
  primary key (company_id, id),
  foreign key (company_id, account_id) references identity_account (company_id, id),
  check (used_at is null or replaced_at is null)
);
create unique index identity_link_one_open on identity_link (company_id, account_id)
  where used_at is null and replaced_at is null;
create index identity_link_by_expiry on identity_link (expires_at);
