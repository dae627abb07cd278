-- retention: identity_authenticator | until its owner removes it or leaves | passkeys and authenticator apps; secrets sealed, the history is in the facts | organisation.leaving
-- retention: identity_recovery_code | until used, replaced or the owner leaves, then one day | single use, kept as keyed hash | identity.sweep
-- retention: identity_ceremony | one day after its end | a challenge that is answered once within five minutes | identity.sweep

-- What a person proves himself with besides his password: a passkey, or an app that shows six digits.
create table identity_authenticator (
  company_id uuid not null,
  id uuid not null unique,
  account_id uuid not null,
  kind text not null check (kind in ('passkey', 'app')),
  name text not null check (length(name) between 1 and 40),
  created_at timestamptz not null,
  last_used_at timestamptz,
  -- Reported lost, or its counter ran backwards: it opens nothing any more, and still keeps the mailed code away.
  lost_at timestamptz,
  credential_id bytea unique check (length(credential_id) between 16 and 1023),
  public_key bytea,
  -- Chance, the same for all passkeys of one account; names nobody.
  user_handle bytea check (length(user_handle) = 32),
  sign_count bigint check (sign_count >= 0),
  transports text[],
  -- May be copied to other devices by its maker (the flag BE).
  is_synced boolean,
  secret bytea,
  -- The newest time step whose six digits were taken; none up to it are taken again.
  last_step bigint,
  primary key (company_id, id),
  foreign key (company_id, account_id) references identity_account (company_id, id),
  check ((kind = 'passkey') = (credential_id is not null)),
  check ((kind = 'passkey') = (public_key is not null)),
  check ((kind = 'passkey') = (user_handle is not null)),
  check ((kind = 'passkey') = (sign_count is not null)),
  check ((kind = 'app') = (secret is not null)),
  check ((kind = 'app') = (last_step is not null))
);
create index identity_authenticator_by_account on identity_authenticator (company_id, account_id);

-- Codes to keep on paper, each of 120 bits.
create table identity_recovery_code (
  company_id uuid not null,
  id uuid not null unique,
  account_id uuid not null,
  code_mac bytea not null check (length(code_mac) = 32),
  created_at timestamptz not null,
  used_at timestamptz,
  replaced_at timestamptz,
  primary key (company_id, id),
  foreign key (company_id, account_id) references identity_account (company_id, id),
  unique (company_id, account_id, code_mac),
  check (used_at is null or replaced_at is null)
);

-- A question to an authenticator on its way. Bound to a browser, and to the session, step-up or sign-in that asked.
create table identity_ceremony (
  id uuid primary key,
  purpose text not null check (purpose in ('add-passkey', 'add-app', 'sign-in', 'second-factor', 'step-up')),
  challenge bytea not null check (length(challenge) = 32),
  device bytea not null check (length(device) = 32),
  company_id uuid,
  account_id uuid,
  session_id uuid,
  step_up_id uuid,
  journey_id uuid references identity_journey (id) on delete cascade,
  -- The secret of an app until its first digits come back.
  secret bytea,
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at),
  used_at timestamptz,
  foreign key (company_id, account_id) references identity_account (company_id, id),
  foreign key (company_id, session_id) references identity_session (company_id, id) on delete cascade,
  foreign key (company_id, step_up_id) references identity_step_up (company_id, id) on delete cascade,
  check ((company_id is null) = (account_id is null)),
  check ((purpose = 'sign-in') = (account_id is null)),
  check ((purpose in ('add-passkey', 'add-app', 'step-up')) = (session_id is not null)),
  check ((purpose = 'step-up') = (step_up_id is not null)),
  check ((purpose = 'second-factor') = (journey_id is not null)),
  check ((purpose = 'add-app') = (secret is not null))
);
create index identity_ceremony_by_session on identity_ceremony (company_id, session_id) where session_id is not null;
create index identity_ceremony_by_step_up on identity_ceremony (company_id, step_up_id) where step_up_id is not null;
create index identity_ceremony_by_journey on identity_ceremony (journey_id) where journey_id is not null;
create index identity_ceremony_by_account on identity_ceremony (company_id, account_id) where account_id is not null;
create index identity_ceremony_by_expiry on identity_ceremony (expires_at);

-- What the sign-in of a session was proved by; null for sessions from before, and for those a known device was enough.
alter table identity_session add column proof text
  check (proof in ('known-device', 'code', 'passkey', 'app', 'recovery-code'));
