-- retention: assurance_seat | for good | which offices there are | none
-- retention: assurance_holder | for good, the name goes with the person | who held an office when | none
-- retention: assurance_meeting | for good | when a body met, over what | none
-- retention: assurance_participant | with its meeting | who took part | none
-- retention: assurance_decision | for good | what was decided | none
-- retention: assurance_decision_control | for good | which control a decision changed | none
-- retention: assurance_follow_up | for good | what is to be done, by whom, until when | none
-- retention: assurance_risk_class | for good | how high a risk was held, and who lowered it | none
-- handling: assurance_seat | internal: id body_id title_ja title_en
-- handling: assurance_holder | internal: seat_id person_id from_on until_on
-- handling: assurance_meeting | internal: id body_id held_on agenda kept_at kept_by
-- handling: assurance_participant | internal: meeting_id person_id
-- handling: assurance_decision | internal: id meeting_id number words
-- handling: assurance_decision_control | internal: decision_id control_id
-- handling: assurance_follow_up | internal: id meeting_id words owner due_on done_at done_by
-- handling: assurance_risk_class | internal: risk_id version class decision_id at

-- An office, in a body or of the group itself. "ciso" is the one that is never empty.
create table assurance_seat (
  id text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
  body_id text references assurance_body,
  title_ja text not null, title_en text not null
);

create table assurance_holder (
  seat_id text not null references assurance_seat,
  person_id text not null references assurance_person,
  from_on date not null,
  -- The first day he no longer holds it.
  until_on date check (until_on > from_on),
  primary key (seat_id, person_id, from_on),
  -- Never two CISOs on one day (S2-12).
  constraint assurance_one_ciso exclude using gist (daterange(from_on, until_on) with &&) where (seat_id = 'ciso')
);

create table assurance_meeting (
  id uuid primary key,
  body_id text not null references assurance_body,
  held_on date not null,
  -- [ "…" ]
  agenda jsonb not null check (jsonb_typeof(agenda) = 'array' and jsonb_array_length(agenda) between 1 and 50),
  kept_at timestamptz not null,
  kept_by uuid not null
);
create index assurance_meeting_newest on assurance_meeting (held_on desc, id);

create table assurance_participant (
  meeting_id uuid not null references assurance_meeting,
  person_id text not null references assurance_person,
  primary key (meeting_id, person_id)
);

create table assurance_decision (
  id uuid primary key,
  meeting_id uuid not null references assurance_meeting,
  number integer not null check (number > 0),
  words text not null check (length(words) between 1 and 2000),
  unique (meeting_id, number)
);

create table assurance_decision_control (
  decision_id uuid not null references assurance_decision,
  control_id text not null references assurance_control,
  primary key (decision_id, control_id)
);
create index assurance_decision_control_by_control on assurance_decision_control (control_id);

create table assurance_follow_up (
  id uuid primary key,
  meeting_id uuid not null references assurance_meeting,
  words text not null check (length(words) between 1 and 2000),
  owner text not null references assurance_person,
  due_on date not null,
  done_at timestamptz,
  done_by uuid,
  check ((done_at is null) = (done_by is null))
);
create index assurance_follow_up_by_meeting on assurance_follow_up (meeting_id);

-- How high a risk is held, by version. It is lowered by a decision of a body with none above it, and by nothing else (S2-03).
create table assurance_risk_class (
  risk_id text not null check (risk_id ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
  version integer not null check (version > 0),
  class integer not null check (class between 1 and 4),
  decision_id uuid references assurance_decision,
  at timestamptz not null,
  primary key (risk_id, version)
);
create function assurance_risk_is_lowered() returns trigger language plpgsql as $$ begin
  if new.class < (select class from assurance_risk_class where risk_id = new.risk_id order by version desc limit 1)
    and not exists (select 1 from assurance_decision d join assurance_meeting m on m.id = d.meeting_id
      join assurance_body b on b.id = m.body_id where d.id = new.decision_id and b.kind = 'conference' and b.above is null)
  then raise exception 'a risk is lowered by a decision of the top body only' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger assurance_risk_is_lowered before insert on assurance_risk_class
  for each row execute function assurance_risk_is_lowered();
create trigger assurance_risk_class_stays before update or delete on assurance_risk_class
  for each row execute function assurance_stays();
-- 4 is the highest class.
insert into assurance_risk_class (risk_id, version, class, at) values ('information-security', 1, 4, '2025-04-01T00:00:00Z');
