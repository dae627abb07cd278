-- retention: assurance_rule | for good | how a number was found, by version | none
-- retention: assurance_control_rule | for good | which rule proves which control | none
-- retention: assurance_record | for good, it names nobody | that promises were kept, and when not | none

-- A rule by version: a query that is never changed under its number, or something a person attests.
create table assurance_rule (
  id text not null check (id ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
  version integer not null check (version > 0),
  kind text not null check (kind in ('computed', 'attested')),
  title_ja text not null, title_en text not null,
  query text,
  -- In the order of the query's parameters: from, to, upTo, or a value of its own behind "=".
  params text[] not null default '{}',
  -- Whether the query answers the same about a past span whenever it is asked.
  is_as_of boolean not null default false,
  measure jsonb, threshold jsonb,
  period_days integer check (period_days between 1 and 800),
  fresh_hours integer not null check (fresh_hours between 1 and 20000),
  since timestamptz not null,
  primary key (id, version),
  check ((kind = 'computed') = (query is not null and measure is not null and threshold is not null and period_days is not null))
);
create trigger assurance_rule_stays before update or delete on assurance_rule for each row execute function assurance_stays();

create table assurance_control_rule (
  control_id text not null references assurance_control,
  rule_id text not null,
  primary key (control_id, rule_id)
);
create index assurance_control_rule_by_rule on assurance_control_rule (rule_id);

-- Written once, each naming the hash of the one before it.
create table assurance_record (
  place bigint primary key check (place > 0),
  rule_id text not null, version integer not null,
  at timestamptz not null,
  from_at timestamptz, to_at timestamptz,
  up_to bigint,
  rows jsonb not null default '[]',
  rows_hash text not null,
  value numeric,
  verdict text not null check (verdict in ('PASS', 'FAIL', 'UNKNOWN')),
  -- Why nothing is known.
  reason text check (length(reason) between 1 and 500),
  -- What was attested, by whom of the staff.
  words text check (length(words) between 1 and 2000),
  attested_by uuid,
  previous text not null,
  hash text not null unique,
  foreign key (rule_id, version) references assurance_rule (id, version),
  check ((verdict = 'UNKNOWN') = (reason is not null))
);
create index assurance_record_newest on assurance_record (rule_id, place desc);
create trigger assurance_record_stays before update or delete on assurance_record for each row execute function assurance_stays();
create trigger assurance_records_stay before truncate on assurance_record for each statement execute function assurance_stays();
