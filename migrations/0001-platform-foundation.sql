-- One row: how far the operator's clock stands from the database's. Zero in real use.
create table platform_clock (
  only_one boolean primary key default true check (only_one),
  offset_ms bigint not null default 0
);
insert into platform_clock default values;

-- The one place that asks PostgreSQL for the time; everything else gets it from here.
create function platform_now() returns timestamptz language sql volatile as
  $$ select clock_timestamp() + (select offset_ms from platform_clock) * interval '1 millisecond' $$;

create function platform_move_clock(instant timestamptz) returns void language sql volatile as
  $$ update platform_clock set offset_ms = (extract(epoch from instant - clock_timestamp()) * 1000)::bigint $$;

-- One salt a person: deleting it makes the sealed fields of that person's facts unreadable.
create table platform_person_key (
  subject_id uuid primary key,
  salt bytea not null check (length(salt) = 16)
);

-- Everything that happened, in the transaction in which it happened. Rows are never changed.
create table platform_fact (
  seq bigint generated always as identity primary key,
  transaction_id xid8 not null default pg_current_xact_id(),
  at timestamptz not null,
  name text not null,
  author_kind text not null,
  author_id text not null,
  author_account_id uuid,
  company_id uuid,
  subject_id uuid,
  data jsonb not null default '{}',
  personal bytea
);
create index platform_fact_by_subject on platform_fact (subject_id, seq) where subject_id is not null;
create index platform_fact_by_company on platform_fact (company_id, seq) where company_id is not null;
create index platform_fact_by_name on platform_fact (name, seq);

create function platform_fact_stays() returns trigger language plpgsql as
  $$ begin raise exception 'facts are never changed'; end $$;
create trigger platform_fact_stays before update or delete or truncate on platform_fact
  for each statement execute function platform_fact_stays();

-- retention: platform_clock | for good, one row | the operator's clock | none
-- retention: platform_person_key | until the person's data is erased | makes sealed fields readable | none
-- retention: platform_fact | 7 years | what happened, for audit and inquiry | none yet
