-- retention: identity_first_address | until it is decided or its account closed, then 30 days | who entered a first address at a sign-in, and who let it stand | identity.sweep

-- Since when an account may look and no more: its first address was entered at a sign-in, where an old password was all
-- that had been shown, and nobody who knows the person has confirmed it yet (O8).
alter table identity_account add column limited_since timestamptz;
alter table identity_account add constraint identity_account_limited_has_address
  check (limited_since is null or address is not null);

-- The address typed in this journey, until the code that was sent to it comes back.
alter table identity_journey add column new_address text
  check (length(new_address) <= 254 and new_address ~ '^[^@[:space:]]+@[^@[:space:]]+$');
alter table identity_journey drop constraint identity_journey_step_check;
alter table identity_journey add constraint identity_journey_step_check
  check (step in ('identify', 'password', 'company', 'address', 'prove-address', 'code', 'new-password', 'done'));
alter table identity_journey add constraint identity_journey_address_has_account
  check (step not in ('address', 'prove-address') or (purpose = 'sign-in' and account_id is not null));
alter table identity_journey add constraint identity_journey_address_to_prove
  check (step <> 'prove-address' or new_address is not null);

-- A first address entered at a sign-in and proved by code, until somebody says that it is the person's own. The address
-- itself stands in the account alone; `address_version` says which one is meant.
create table identity_first_address (
  company_id uuid not null,
  id uuid not null unique,
  account_id uuid not null,
  address_version integer not null,
  device_family text not null,
  network text,
  created_at timestamptz not null,
  confirmed_at timestamptz,
  refused_at timestamptz,
  replaced_at timestamptz,
  primary key (company_id, id),
  foreign key (company_id, account_id) references identity_account (company_id, id),
  check (num_nonnulls(confirmed_at, refused_at, replaced_at) <= 1)
);
create unique index identity_first_address_one_waiting on identity_first_address (company_id, account_id)
  where confirmed_at is null and refused_at is null and replaced_at is null;
create index identity_first_address_by_age on identity_first_address (created_at);
