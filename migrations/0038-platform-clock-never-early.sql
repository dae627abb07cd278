-- A clock that is set to an instant stands there or less than a millisecond later, never before it: what begins at that
-- instant has begun.
create or replace function platform_move_clock(instant timestamptz) returns void language sql volatile as
  $$ update platform_clock set offset_ms = ceil(extract(epoch from instant - clock_timestamp()) * 1000)::bigint $$;
