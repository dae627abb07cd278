-- retention: assurance_programme | for good, a few rows | what has to happen how often a year | none
-- retention: assurance_cycle | for good | that a round of a programme took place, for how many | none
-- retention: assurance_cycle_member | with its colleague, 7 years after the last day | who was asked to take part | assurance.tidy
-- retention: assurance_participation | with its colleague, 7 years after the last day | who took part, and when | assurance.tidy
-- retention: assurance_exemption | with its colleague, 7 years after the last day | who need not take part, and why | assurance.tidy
-- retention: assurance_exercise | for good | that the CSIRT practised, and what it learned | none
-- retention: assurance_exercise_participant | with its colleague, 7 years after the last day | who practised | assurance.tidy
-- handling: assurance_programme | internal: id kind title_ja title_en minimum target year_kind asks joiner_days since_on
-- handling: assurance_cycle | internal: id programme_id title_ja title_en starts_on ends_on reference planned_at planned_by opened_at people people_hash cancelled_at cancelled_why
-- handling: assurance_cycle_member | confidential: cycle_id colleague_id kind group_company unit added_on
-- handling: assurance_participation | confidential: cycle_id colleague_id effective_on noted_at source
-- handling: assurance_exemption | confidential: id colleague_id programme_id from_on until_on why granted_at granted_by
-- handling: assurance_exercise | confidential: id title scenario planned_on planned_at planned_by held_on outcome held_at held_by cancelled_at cancelled_why
-- handling: assurance_exercise_participant | confidential: exercise_id colleague_id

-- What has to happen several times a year: training of everybody, exercises of the CSIRT, drills by mail.
create table assurance_programme (
  id text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
  kind text not null check (kind in ('training', 'exercise', 'drill')),
  title_ja text not null, title_en text not null,
  minimum integer not null check (minimum between 1 and 52),
  target integer not null check (target >= minimum),
  -- The year its minimum is counted in (O1): from April to March, or from January to December.
  year_kind text not null check (year_kind in ('fiscal', 'calendar')),
  -- Whom it asks to take part.
  asks text[] not null check (asks <@ array['officer', 'employee', 'contractor']),
  -- Whoever joins with fewer days left in a round is asked in the next one.
  joiner_days integer not null check (joiner_days between 0 and 90),
  since_on date not null
);

-- One round of a programme, both days included. On its first day its people are written down.
create table assurance_cycle (
  id uuid primary key,
  programme_id text not null references assurance_programme,
  title_ja text not null check (length(title_ja) between 1 and 200),
  title_en text not null check (length(title_en) between 1 and 200),
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on and ends_on < starts_on + 366),
  -- The lesson that counts; of none, whatever is finished within the round.
  reference text check (length(reference) between 1 and 100),
  planned_at timestamptz not null,
  planned_by uuid not null,
  opened_at timestamptz,
  -- How many were written down on the first day, and a hash over their ids in order.
  people integer, people_hash text,
  cancelled_at timestamptz,
  cancelled_why text check (length(cancelled_why) between 1 and 1000),
  check ((opened_at is null) = (people is null) and (people is null) = (people_hash is null)),
  check ((cancelled_at is null) = (cancelled_why is null))
);
create index assurance_cycle_in_order on assurance_cycle (programme_id, ends_on, id);
create index assurance_cycle_to_open on assurance_cycle (starts_on) where opened_at is null and cancelled_at is null;

-- Who was asked to take part, as what he was then. `added_on` is the day from which he counts.
create table assurance_cycle_member (
  cycle_id uuid not null references assurance_cycle,
  colleague_id uuid not null references assurance_colleague on delete cascade,
  kind text not null check (kind in ('officer', 'employee', 'contractor')),
  group_company text not null, unit text not null,
  added_on date not null,
  primary key (cycle_id, colleague_id)
);
create index assurance_cycle_member_by_colleague on assurance_cycle_member (colleague_id, cycle_id);

-- Once a round and person. The day it took effect is one thing, when it was noted another.
create table assurance_participation (
  cycle_id uuid not null, colleague_id uuid not null,
  effective_on date not null,
  noted_at timestamptz not null,
  source text not null check (length(source) between 1 and 200),
  primary key (cycle_id, colleague_id),
  foreign key (cycle_id, colleague_id) references assurance_cycle_member (cycle_id, colleague_id) on delete cascade
);
create index assurance_participation_by_colleague on assurance_participation (colleague_id);
create index assurance_participation_by_day on assurance_participation (effective_on);

create table assurance_exemption (
  id uuid primary key,
  colleague_id uuid not null references assurance_colleague on delete cascade,
  programme_id text not null references assurance_programme,
  from_on date not null,
  until_on date not null check (until_on > from_on and until_on <= from_on + 366),
  why text not null check (length(why) between 1 and 1000),
  granted_at timestamptz not null,
  granted_by uuid not null
);
create index assurance_exemption_by_colleague on assurance_exemption (programme_id, colleague_id);

-- An exercise is planned first; it counts once it was carried out by somebody, with what was learned (S2-46).
create table assurance_exercise (
  id uuid primary key,
  title text not null check (length(title) between 1 and 200),
  scenario text not null check (length(scenario) between 1 and 4000),
  planned_on date not null,
  planned_at timestamptz not null,
  planned_by uuid not null,
  held_on date,
  outcome text check (length(outcome) between 1 and 4000),
  held_at timestamptz,
  held_by uuid,
  cancelled_at timestamptz,
  cancelled_why text check (length(cancelled_why) between 1 and 1000),
  check ((held_on is null) = (outcome is null) and (held_on is null) = (held_at is null) and (held_on is null) = (held_by is null)),
  check (cancelled_at is null or held_on is null),
  check ((cancelled_at is null) = (cancelled_why is null))
);
create index assurance_exercise_planned on assurance_exercise (planned_on, id);
create index assurance_exercise_held on assurance_exercise (held_on) where held_on is not null;

create table assurance_exercise_participant (
  exercise_id uuid not null references assurance_exercise,
  colleague_id uuid not null references assurance_colleague on delete cascade,
  primary key (exercise_id, colleague_id)
);
create index assurance_exercise_participant_by_colleague on assurance_exercise_participant (colleague_id);
