-- retention: watch_receiver | for good, a few rows | who is told of ended sessions and changed credentials | none
-- retention: watch_signal | 30 days after it was taken | what was told to whom, once | watch.tidy
-- retention: watch_signal_cursor | stays, one row | how far the facts were read | none

-- Who is told, and how: pushed (RFC 8935), for fetching (RFC 8936), or as a webhook.
create table watch_receiver (
  id uuid primary key,
  name text not null unique check (length(name) between 1 and 60),
  way text not null check (way in ('push', 'poll', 'webhook')),
  -- What the receiver calls himself: he refuses what is not for him.
  audience text not null check (length(audience) between 1 and 300),
  url text check (length(url) <= 1000),
  -- A token we send, or the secret we sign with; sealed.
  secret bytea,
  -- Of the token he fetches with.
  token_mac bytea,
  events text[] not null check (cardinality(events) > 0),
  registered_at timestamptz not null,
  stopped_at timestamptz,
  -- How the last tries went.
  last_success_at timestamptz,
  failing_since timestamptz,
  last_fault text check (length(last_fault) <= 300),
  tries int not null default 0,
  next_try_at timestamptz not null,
  -- A node is at it until then.
  taken_until timestamptz,
  check ((way = 'poll') = (url is null)),
  check ((way = 'poll') = (token_mac is not null)),
  check (way <> 'webhook' or secret is not null)
);

create table watch_signal (
  position bigint generated always as identity primary key,
  receiver_id uuid not null references watch_receiver,
  -- The same each time it is sent, so that a receiver knows it again.
  jti uuid not null unique,
  fact_seq bigint not null,
  event text not null,
  -- The claims, without anything personal: ids alone.
  claims jsonb not null,
  made_at timestamptz not null,
  taken_at timestamptz,
  -- He has answered that he cannot read it.
  refused text check (length(refused) <= 300),
  unique (receiver_id, fact_seq, event)
);
create index watch_signal_waiting on watch_signal (receiver_id, position) where taken_at is null;
create index watch_signal_taken on watch_signal (taken_at) where taken_at is not null;

create table watch_signal_cursor (
  only_one boolean primary key default true check (only_one),
  seq bigint not null
);
-- Whoever registers first is not told of what was before.
insert into watch_signal_cursor (seq) select coalesce(max(seq), 0) from platform_fact;
