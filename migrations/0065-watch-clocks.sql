-- retention: watch_incident_facts | for good, a few an incident | what was known when, on which the law's clocks stand | none
-- retention: watch_clock | for good, a few an incident | what the law asked and by when | none
-- retention: watch_clock_report | for good, a few an incident | that it was answered in time | none
-- retention: watch_clock_reminder | for good, a few a clock | who was reminded of a day, once | none
-- retention: watch_regime | for good, a few rows | to whom is reported under a law | none
-- retention: watch_rule_confirmation | for good, one a version | that counsel has read a version of a rule | none
-- retention: watch_holidays | for good, one a year | the public holidays that were loaded | none

-- What was known of an incident, each time something was learned or corrected. Nothing is ever changed in it.
create table watch_incident_facts (
  incident_id uuid not null,
  number int not null check (number > 0),
  kind text not null check (kind in ('learned', 'corrected')),
  known_at timestamptz not null,
  facts jsonb not null,
  noted_at timestamptz not null,
  noted_by uuid not null,
  primary key (incident_id, number),
  check (number > 1 or kind = 'learned'),
  check (known_at <= noted_at)
);

-- The days a law gives, by the version of its rule. A clock may end, once, and is otherwise never changed.
create table watch_clock (
  incident_id uuid not null,
  regime text not null,
  number int not null check (number > 0),
  started_by int not null,
  ended_by int check (ended_by > started_by),
  rule_version text not null,
  triggers text[] not null check (cardinality(triggers) > 0),
  known_on date not null,
  preliminary_target date not null,
  preliminary_due date not null,
  -- None while it hangs on holidays nobody has announced: then it is worked out when it is read.
  final_due date,
  final_not_before date not null,
  primary key (incident_id, regime, number),
  foreign key (incident_id, started_by) references watch_incident_facts (incident_id, number),
  foreign key (incident_id, ended_by) references watch_incident_facts (incident_id, number),
  check (known_on < preliminary_target and preliminary_target <= preliminary_due),
  check (preliminary_due < final_not_before and (final_due is null or final_due >= final_not_before))
);
create index watch_clock_running on watch_clock (preliminary_due) where ended_by is null;

create function watch_stays() returns trigger language plpgsql as
  $$ begin raise exception 'the history of an incident is never changed'; end $$;
create trigger watch_incident_facts_stay before update or delete or truncate on watch_incident_facts
  for each statement execute function watch_stays();

create function watch_clock_only_ends() returns trigger language plpgsql as $$
begin
  if old.ended_by is not null or (to_jsonb(new) - 'ended_by') <> (to_jsonb(old) - 'ended_by') then
    raise exception 'a clock may only end';
  end if;
  return new;
end $$;
create trigger watch_clock_only_ends before update on watch_clock
  for each row execute function watch_clock_only_ends();
create trigger watch_clock_stays before delete or truncate on watch_clock
  for each statement execute function watch_stays();

-- That a step of a clock was done.
create table watch_clock_report (
  incident_id uuid not null,
  regime text not null,
  number int not null,
  step text not null check (step in ('preliminary', 'final', 'persons')),
  done_at timestamptz not null,
  -- What the addressee gave as a receipt, or how the persons were told.
  reference text not null check (length(reference) between 1 and 500),
  noted_at timestamptz not null check (noted_at >= done_at),
  noted_by uuid not null,
  primary key (incident_id, regime, number, step),
  foreign key (incident_id, regime, number) references watch_clock
);
create trigger watch_clock_report_stays before update or delete or truncate on watch_clock_report
  for each statement execute function watch_stays();

create table watch_clock_reminder (
  incident_id uuid not null,
  regime text not null,
  number int not null,
  step text not null check (step in ('preliminary', 'final')),
  -- The day the mail spoke of, and on which day it went.
  on_day date not null,
  primary key (incident_id, regime, number, step, on_day),
  foreign key (incident_id, regime, number) references watch_clock
);

create table watch_regime (
  regime text primary key,
  addressee text not null check (length(addressee) between 1 and 200),
  changed_at timestamptz not null,
  changed_by uuid not null
);

create table watch_rule_confirmation (
  regime text not null,
  version text not null,
  counsel text not null check (length(counsel) between 1 and 200),
  confirmed_on date not null,
  noted_at timestamptz not null,
  noted_by uuid not null,
  primary key (regime, version)
);

create table watch_holidays (
  year int primary key check (year between 2025 and 2100),
  -- Of that year, as `01-12`.
  days text[] not null check (cardinality(days) between 10 and 40),
  loaded_at timestamptz not null
);
