-- retention: watch_rule_file | for good, one row a file | what the watch looks for | none
-- retention: watch_rule_change | 7 years | which rules were changed when and why | watch.tidy
-- retention: watch_window | until its span of time is over | what rules remember of the last facts | watch.tidy
-- retention: watch_reader | for good, one row | how far the watch has read the facts | none
-- retention: watch_heartbeat | 400 days | whether the watch was awake | watch.tidy

-- A file of detection rules, as it was written. Every node reads them from here.
create table watch_rule_file (
  name text primary key check (name ~ '^[a-z0-9][a-z0-9._-]{0,99}$'),
  origin text not null check (origin in ('built-in', 'loaded')),
  source text not null check (length(source) <= 262144),
  changed_at timestamptz not null,
  -- When its own tests last ran, how many, and which failed.
  tested_at timestamptz not null,
  tests integer not null,
  failed text
);

create table watch_rule_change (
  id uuid primary key,
  at timestamptz not null,
  kind text not null check (kind in ('added', 'changed', 'removed', 'preventive', 'none-needed')),
  file_name text,
  -- Why, in somebody's own words; of what came with a version of the program there is none.
  why text check (length(why) between 1 and 1000),
  -- By whom of the staff, or by what.
  by_account uuid,
  by_name text,
  check ((kind in ('added', 'changed', 'removed')) = (file_name is not null)),
  check (kind not in ('preventive', 'none-needed') or why is not null)
);
create index watch_rule_change_newest on watch_rule_change (at desc, id desc);

-- What a correlation remembers of one group: never more than the count that matters.
create table watch_window (
  rule_id uuid not null,
  group_key text not null,
  marks jsonb not null,
  ends_at timestamptz not null,
  primary key (rule_id, group_key)
);
create index watch_window_by_end on watch_window (ends_at);

create table watch_reader (
  only_one boolean primary key default true check (only_one),
  -- The fact read last. What happened before the watch was there is not looked at.
  seq bigint not null
);
insert into watch_reader (seq) select coalesce(max(seq), 0) from platform_fact;

-- A fact made for this alone goes the way of all facts: when it is not seen, the watch sleeps.
create table watch_heartbeat (
  id uuid primary key,
  noted_at timestamptz not null,
  seen_at timestamptz
);
create index watch_heartbeat_newest on watch_heartbeat (noted_at desc);
create index watch_heartbeat_seen on watch_heartbeat (seen_at desc) where seen_at is not null;
