-- retention: watch_alert | 3 years after it was last seen | what the watch noticed, and who answered it | watch.tidy

-- What a detection rule found. The same thing found again while it is being looked at is counted on the same alert.
create table watch_alert (
  id uuid primary key,
  -- The rule's Sigma id; a rule may be gone while its alerts stand.
  rule_id uuid not null,
  severity text not null check (severity in ('informational', 'low', 'medium', 'high', 'critical')),
  title_ja text not null,
  title_en text not null,
  -- What was found alike in all of it, by field: {"data.network": "…"}. Nothing personal: facts seal that.
  about jsonb not null default '{}',
  -- Rule and `about` as one key.
  merge_key text not null,
  -- When it concerns one company or one account alone.
  company_id uuid,
  account_id uuid,
  times bigint not null check (times > 0),
  first_at timestamptz not null,
  last_at timestamptz not null,
  raised_at timestamptz not null,
  -- Facts that led here, the first hundred.
  fact_seqs bigint[] not null default '{}',
  state text not null default 'open' check (state in ('open', 'acknowledged', 'dismissed', 'in-incident')),
  -- By the operator's staff.
  acknowledged_at timestamptz,
  acknowledged_by uuid,
  dismissed_at timestamptz,
  dismissed_by uuid,
  dismissed_why text check (length(dismissed_why) between 1 and 1000),
  incident_id uuid,
  -- Whether the same thing, found again, is counted here; of one thing there is one such alert.
  merging boolean not null default true,
  check ((acknowledged_at is null) = (acknowledged_by is null)),
  check (num_nonnulls(dismissed_at, dismissed_by, dismissed_why) in (0, 3)),
  check ((state = 'dismissed') = (dismissed_at is not null)),
  check ((state = 'in-incident') = (incident_id is not null))
);
create unique index watch_alert_merging on watch_alert (merge_key) where merging;
create index watch_alert_newest on watch_alert (raised_at desc, id desc);
create index watch_alert_by_incident on watch_alert (incident_id) where incident_id is not null;
