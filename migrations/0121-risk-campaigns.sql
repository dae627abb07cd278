-- retention: risk_attempt | until it is counted, a few seconds later | a try at the gate, for what all tries together show; IDs and passwords as keyed marks | risk.campaigns
-- retention: risk_attempt_key | two days | what tells passwords apart for a day, and never longer | risk.campaigns
-- retention: risk_attempt_mark | two days | how often the same was tried, by keyed marks | risk.campaigns
-- retention: risk_pressure | while this system is in use | how many tries usually fail, in all and by network and browser | none
-- retention: risk_campaign | a year after it has ended | attacks on the whole gate: since when, how many tries, from which networks | risk.purge
-- retention: risk_campaign_account | as its campaign | accounts a campaign has touched | risk.purge
-- handling: risk_attempt | customer: company_id account_id claimed series prints network family | internal: at exists is_right is_far has_device
-- handling: risk_attempt_key | confidential: key | internal: day
-- handling: risk_attempt_mark | confidential: mark | internal: day times
-- handling: risk_pressure | internal: only_one body changed_at
-- handling: risk_campaign | confidential: id began_at ended_at shown_by tries unknown rights sources
-- handling: risk_campaign_account | customer: company_id account_id | confidential: campaign_id tries rights last_at

-- Without a key: it is only ever added to, and taken whole.
create table risk_attempt (
  at timestamptz not null,
  -- Of nobody when nobody has what was typed.
  company_id uuid,
  account_id uuid,
  claimed text not null,
  -- The sixteen numbers it lies among; of a number alone.
  series text,
  -- The password in 16 bits under each key of two days.
  prints text[] not null,
  exists boolean not null,
  is_right boolean not null,
  -- From a network that is not the account's.
  is_far boolean not null,
  has_device boolean not null,
  network text,
  family text not null,
  check ((company_id is null) = (account_id is null))
);

-- Days since 1970.
create table risk_attempt_key (
  day integer primary key,
  key bytea not null check (length(key) = 32)
);

create table risk_attempt_mark (
  day integer not null,
  mark text not null,
  times integer not null,
  primary key (day, mark)
);

create table risk_pressure (
  only_one boolean primary key default true check (only_one),
  body jsonb not null,
  changed_at timestamptz not null
);

create table risk_campaign (
  id uuid primary key,
  began_at timestamptz not null,
  ended_at timestamptz check (ended_at >= began_at),
  -- Which gauge has shown it.
  shown_by text not null,
  tries integer not null default 0,
  -- Of them at IDs nobody has.
  unknown integer not null default 0,
  -- Right passwords without a device, from elsewhere.
  rights integer not null default 0,
  -- The networks and browsers that carry it, by keyed mark and family, with how many tries.
  sources jsonb not null
);
create unique index risk_campaign_on on risk_campaign ((true)) where ended_at is null;

create table risk_campaign_account (
  company_id uuid not null,
  account_id uuid not null,
  campaign_id uuid not null references risk_campaign on delete cascade,
  tries integer not null,
  rights integer not null,
  last_at timestamptz not null,
  primary key (company_id, account_id, campaign_id)
);
create index risk_campaign_account_of on risk_campaign_account (campaign_id);
