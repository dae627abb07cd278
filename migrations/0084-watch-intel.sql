-- retention: watch_intel_source | for good, a few rows | where intelligence is fetched | none
-- retention: watch_intel_collection | as long as its source | how far a collection was fetched | none
-- retention: watch_intel_item | 7 years after it was decided | what was received, for the decision about it | watch.tidy
-- retention: watch_intel_decision | as long as its item | who decided what, and why | watch.tidy
-- retention: watch_intel_action | as long as its item | what a decision led to | watch.tidy
-- retention: watch_indicator | as long as its item | what was warned of | watch.tidy
-- retention: watch_sighting | as long as its indicator | how often an indicator was met | watch.tidy
-- retention: watch_sighting_cursor | stays, one row | how far the facts were read | none

-- A TAXII 2.1 server that is asked again and again.
create table watch_intel_source (
  id uuid primary key,
  name text not null unique check (length(name) between 1 and 60),
  -- The discovery endpoint or an API root.
  url text not null check (length(url) <= 1000),
  -- What is sent as `authorization`; sealed.
  secret bytea,
  -- Those that are fetched; all it may read when there are none.
  collections text[] not null default '{}',
  -- Whether its indicators weigh at sign-ins at once, or after somebody has decided.
  effect text not null check (effect in ('weigh', 'watch')),
  -- For indicators that tell no confidence.
  score smallint not null check (score between 1 and 100),
  half_life_days integer not null check (half_life_days between 1 and 3650),
  registered_at timestamptz not null,
  stopped_at timestamptz,
  last_success_at timestamptz,
  last_arrival_at timestamptz,
  failing_since timestamptz,
  last_fault text check (length(last_fault) <= 300),
  tries int not null default 0,
  next_try_at timestamptz not null,
  -- A node is at it until then.
  taken_until timestamptz
);

create table watch_intel_collection (
  source_id uuid not null references watch_intel_source on delete cascade,
  -- API root and id, as an address.
  url text not null,
  title text not null,
  -- As the server wrote it: objects that came after are new.
  added_after text,
  -- In the midst of a list of several pages: where it goes on, and how far it has come.
  next_page text,
  page_last text,
  primary key (source_id, url)
);

-- One thing that was received and waits for a decision.
create table watch_intel_item (
  id uuid primary key,
  kind text not null check (kind in ('indicators', 'advisory', 'note')),
  title text not null check (length(title) between 1 and 300),
  words text check (length(words) <= 20000),
  -- From whom, as people read it.
  source text not null check (length(source) between 1 and 200),
  tlp text not null check (tlp in ('clear', 'green', 'amber', 'amber+strict', 'red')),
  arrived_at timestamptz not null,
  -- Reports and advisories in it, so that none is taken twice.
  documents text[] not null default '{}',
  -- What its indicators do at sign-ins.
  effect text not null check (effect in ('weigh', 'watch', 'none')),
  state text not null default 'waiting' check (state in ('waiting', 'act', 'watch', 'reject')),
  decided_at timestamptz,
  check ((state = 'waiting') = (decided_at is null))
);
create index watch_intel_item_newest on watch_intel_item (arrived_at desc, id desc);
create index watch_intel_item_waiting on watch_intel_item (arrived_at) where state = 'waiting';
create index watch_intel_item_documents on watch_intel_item using gin (documents);

create table watch_intel_decision (
  id uuid primary key,
  item_id uuid not null references watch_intel_item on delete cascade,
  at timestamptz not null,
  by uuid not null,
  choice text not null check (choice in ('act', 'watch', 'reject')),
  why text not null check (length(why) between 1 and 1000)
);
create index watch_intel_decision_by_item on watch_intel_decision (item_id, at);

create table watch_intel_action (
  id uuid primary key,
  item_id uuid not null references watch_intel_item on delete cascade,
  kind text not null check (kind in ('indicators', 'rule-change', 'task')),
  words text check (length(words) between 1 and 1000),
  owner text check (length(owner) between 1 and 100),
  due_on date,
  made_at timestamptz not null,
  -- Of a task; the others are done when they are decided.
  done_at timestamptz,
  done_by uuid,
  check (kind <> 'task' or (words is not null and owner is not null and due_on is not null)),
  check (kind = 'task' or done_at is not null)
);
create index watch_intel_action_by_item on watch_intel_action (item_id);
create index watch_intel_action_open on watch_intel_action (due_on) where done_at is null;

create table watch_indicator (
  id uuid primary key,
  item_id uuid not null references watch_intel_item on delete cascade,
  -- Whoever sent it speaks for his own objects alone.
  source text not null,
  stix_id text not null,
  modified timestamptz not null,
  name text not null,
  pattern text not null,
  -- [{"kind", "value"}]; none when the pattern is not understood, and why.
  values jsonb not null default '[]',
  unusable text,
  tlp text not null,
  score smallint not null check (score between 0 and 100),
  half_life_days integer not null,
  since timestamptz not null,
  until timestamptz not null,
  revoked boolean not null,
  arrived_at timestamptz not null,
  unique (source, stix_id)
);
create index watch_indicator_by_item on watch_indicator (item_id);
create index watch_indicator_newest on watch_indicator (arrived_at desc, id desc);

create table watch_sighting (
  indicator_id uuid primary key references watch_indicator on delete cascade,
  -- For the outside: the same in every export.
  stix_id uuid not null,
  times bigint not null check (times > 0),
  first_at timestamptz not null,
  last_at timestamptz not null
);

create table watch_sighting_cursor (
  only_one boolean primary key default true check (only_one),
  seq bigint not null
);
insert into watch_sighting_cursor (seq) select coalesce(max(seq), 0) from platform_fact;
