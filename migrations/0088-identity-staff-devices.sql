-- retention: identity_staff_device | as long as the account, withdrawn ones 3 years | which device of whom was let in, and who decided | identity.sweep
-- handling: identity_staff_device | internal: company_id id account_id name registered_at approved_at approved_by withdrawn_at withdrawn_by withdrawn_why reported_at posture lacks good_until | confidential: public_key agent_key
-- handling: identity_session | customer: staff_device staff_device_until

-- A company device of somebody of the staff, known by keys that never leave it (S2-41).
create table identity_staff_device (
  company_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  name text not null check (length(name) between 1 and 60),
  -- Of the browser (ECDSA P-256), and of the agent that reports how the device stands (Ed25519); both as SPKI.
  public_key bytea not null,
  agent_key bytea not null,
  registered_at timestamptz not null,
  approved_at timestamptz,
  approved_by text,
  withdrawn_at timestamptz,
  withdrawn_by text,
  withdrawn_why text check (length(withdrawn_why) between 1 and 300),
  -- The agent's last report: what it said, what it lacks of the policy, and until when it holds.
  reported_at timestamptz,
  posture jsonb,
  lacks text[] not null default '{}',
  good_until timestamptz,
  primary key (company_id, id),
  foreign key (company_id, account_id) references identity_account (company_id, id) on delete cascade,
  check ((approved_at is null) = (approved_by is null)),
  check ((withdrawn_at is null) = (withdrawn_by is null)),
  check ((reported_at is null) = (good_until is null))
);
create index identity_staff_device_of_account on identity_staff_device (company_id, account_id);
create unique index identity_staff_device_agent on identity_staff_device (agent_key);

-- Which device the session was proved on, and until when the proof holds; null for everybody of a company.
alter table identity_session add column staff_device uuid, add column staff_device_until timestamptz;

create function identity_staff_device_state(device identity_staff_device, at timestamptz) returns text
  language sql immutable as $$
  select case
    when device.withdrawn_at is not null then 'withdrawn'
    when device.approved_at is null then 'waiting'
    when device.reported_at is null then 'unknown'
    when cardinality(device.lacks) > 0 then 'lacking'
    when device.good_until <= at then 'overdue'
    else 'compliant'
  end $$;
