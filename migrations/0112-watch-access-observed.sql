-- retention: watch_access_observed | 30 days after it was told | what of the rules of access has been told of a session already | watch.tidy
-- handling: watch_access_observed | internal: session_id call reason told_at

-- While access is only observed, what would have been refused is told once a session, call and reason, on whichever server.
create table watch_access_observed (
  session_id uuid not null,
  call text not null,
  reason text not null,
  told_at timestamptz not null,
  primary key (session_id, call, reason)
);
create index watch_access_observed_old on watch_access_observed (told_at);
