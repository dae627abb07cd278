-- retention: risk_account | 180 days after the last proved sign-in | what is usual for an account | risk.purge
-- retention: risk_device | 180 days after it was last seen | devices on which a code was passed | risk.purge
-- Networks and families are { key: [weight, day] }: the weight halves with time, keys are keyed hashes of this account alone.
create table risk_account (
  company_id uuid not null,
  account_id uuid not null,
  networks jsonb not null,
  families jsonb not null,
  last_sign_in timestamptz not null,
  primary key (company_id, account_id),
  -- What one person costs for as long as he travels: a promise, so the database keeps it.
  check (pg_column_size(networks) + pg_column_size(families) <= 1024)
);
create index risk_account_by_age on risk_account (last_sign_in);

create table risk_device (
  company_id uuid not null,
  account_id uuid not null,
  device bytea not null check (length(device) = 32),
  family text,
  first_seen timestamptz not null,
  last_seen timestamptz not null,
  primary key (company_id, account_id, device),
  foreign key (company_id, account_id) references risk_account on delete cascade
);
create index risk_device_by_age on risk_device (last_seen);

-- One more sighting of `key` on `day`: its weight has halved every 45 days and grows by one; the latest twelve stay.
create function risk_remember(history jsonb, key text, day int) returns jsonb language sql immutable as $$
  select case when key is null then history else (
    select jsonb_object_agg(kept.key, kept.value) from (
      select seen.key, seen.value from jsonb_each(history || jsonb_build_object(risk_remember.key, jsonb_build_array(
        round((1 + coalesce((history -> risk_remember.key ->> 0)::numeric, 0)
          * power(0.5, greatest(0, day - coalesce((history -> risk_remember.key ->> 1)::int, day)) / 45.0)), 2),
        day))) as seen
      where day - (seen.value ->> 1)::int <= 180
      order by (seen.value ->> 1)::int desc, (seen.value ->> 0)::numeric desc limit 12) kept) end $$;
