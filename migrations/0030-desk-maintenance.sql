-- The windows in which the house is closed. The platform's door and every act read them with the database's own clock,
-- so that all nodes close and open in the same instant; the desk writes them.
create table platform_maintenance (
  id uuid primary key,
  starts_at timestamptz not null,
  -- The end as it was said last. The house opens then, unless the window was extended.
  ends_at timestamptz not null,
  -- Shown at the entry from here on; null while it is told to nobody.
  announced_at timestamptz,
  cancelled_at timestamptz,
  check (ends_at >= starts_at),
  constraint platform_maintenance_apart exclude using gist (tstzrange(starts_at, ends_at) with &&)
    where (cancelled_at is null)
);
create index platform_maintenance_by_start on platform_maintenance (starts_at) where cancelled_at is null;

-- The windows that have begun by an instant and were not over at an earlier one: the running one, and what has just been.
create function platform_closed_since(instant timestamptz, since timestamptz)
  returns table (starts_at timestamptz, ends_at timestamptz) language sql stable as
  $$ select m.starts_at, m.ends_at from platform_maintenance m
     where m.cancelled_at is null and m.starts_at <= instant and m.ends_at > since $$;

-- Asked together with a commit: work that began before a window ends with nothing changed once the window has begun.
create function platform_mind_maintenance() returns void language plpgsql volatile as
  $$ declare instant timestamptz := platform_now();
     begin
       if exists (select from platform_maintenance m where m.cancelled_at is null and m.starts_at <= instant
         and m.ends_at > instant) then
         raise exception 'closed for maintenance' using errcode = 'SK503';
       end if;
     end $$;

-- What was decided about a window, by whom, one row a decision; rows are never changed.
create table desk_maintenance_change (
  maintenance_id uuid not null references platform_maintenance (id),
  change_no int not null check (change_no > 0),
  at timestamptz not null,
  decision text not null check (decision in
    ('planned', 'announced', 'opened', 'extended', 'shortened', 'ended', 'cancelled')),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  author_kind text not null,
  author_id text not null,
  primary key (maintenance_id, change_no)
);

-- retention: platform_maintenance | 7 years | when the house was closed | none; a few rows a year
-- retention: desk_maintenance_change | 7 years | who decided what about a stop, and when | none; a few rows a year
