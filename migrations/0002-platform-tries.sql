-- retention: platform_tries | until the budget is whole again; locks until they are lifted | guessing must cost tries | platform.purge-tries
-- One row for each thing guessed at and each side it is guessed from; both are keyed hashes, so the table names nobody.
create table platform_tries (
  subject bytea not null check (length(subject) = 32),
  scope bytea not null check (length(scope) in (0, 32)),
  -- Tries are numbered; those up to `forgiven` no longer count.
  reserved bigint not null,
  forgiven bigint not null,
  last_at timestamptz not null,
  wait_until timestamptz,
  expires_at timestamptz not null,
  primary key (subject, scope),
  check (forgiven <= reserved)
);
create index platform_tries_by_expiry on platform_tries (expires_at) where expires_at < 'infinity';

-- When the wait that begins with the `used`th try ends: none before `tries`, then `first_ms`, doubling up to `most_ms`.
create function platform_tries_wait(at timestamptz, used bigint, tries bigint, first_ms float8, most_ms float8)
  returns timestamptz language sql immutable as
  $$ select case when used >= tries
       then at + least(most_ms, first_ms * power(2, least(used - tries, 40))) * interval '1 ms' end $$;
