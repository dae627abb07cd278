-- retention: risk_policy | for good | how often people shall be asked for a code, who proposed it and who switched it on | none
-- handling: risk_policy | confidential: version rate operations why rehearsed proposed_by proposed_at approved_by approved_at replaced_at

-- Proposed by one of the security office, switched on by another; the highest one that was approved is in force.
create table risk_policy (
  -- Facts tell by it which policy judged; up to 5 came with the program.
  version integer primary key check (version > 5),
  rate double precision not null check (rate between 0.005 and 0.2),
  operations jsonb not null,
  why text not null check (length(why) between 1 and 1000),
  -- What it would have asked in the past that was on record when it was proposed.
  rehearsed jsonb not null,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  approved_by uuid check (approved_by <> proposed_by),
  approved_at timestamptz,
  -- Another was proposed in its place before anybody switched it on.
  replaced_at timestamptz,
  check ((approved_by is null) = (approved_at is null)),
  check (approved_at is null or replaced_at is null)
);
create unique index risk_policy_waiting on risk_policy ((true)) where approved_by is null and replaced_at is null;

-- handling: risk_scale | internal: policy
alter table risk_scale add column policy jsonb;
