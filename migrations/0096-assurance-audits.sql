-- retention: assurance_audit | for good | which outside body audited when, and its opinion | none
-- retention: assurance_finding | for good | what an audit found, what was done about it, and what proves that | none
-- handling: assurance_audit | confidential: id auditor held_on scope opinion kept_at kept_by
-- handling: assurance_finding | confidential: id audit_id number severity words control_id action owner due_on version closed_at closed_by proof_place

-- An audit by a body from outside (S2-55).
create table assurance_audit (
  id uuid primary key,
  auditor text not null check (length(auditor) between 1 and 200),
  -- Its last day.
  held_on date not null,
  scope text not null check (length(scope) between 1 and 2000),
  opinion text not null check (length(opinion) between 1 and 4000),
  kept_at timestamptz not null,
  kept_by uuid not null,
  unique (auditor, held_on)
);
create index assurance_audit_newest on assurance_audit (held_on desc, id);

-- What it found. It closes with an action, an owner, a day and a record that proves it, or not at all (S2-56).
create table assurance_finding (
  id uuid primary key,
  audit_id uuid not null references assurance_audit,
  number integer not null check (number > 0),
  severity text not null check (severity in ('major', 'minor', 'observation')),
  words text not null check (length(words) between 1 and 2000),
  -- What it is about: the proof is one of this control's.
  control_id text not null references assurance_control,
  action text check (length(action) between 1 and 2000),
  owner text references assurance_person,
  due_on date,
  -- Of the plan, so that two who make one see each other's.
  version integer not null default 0 check (version >= 0),
  closed_at timestamptz,
  closed_by uuid,
  -- Of a record, which is never deleted; that it is there is checked when the finding closes.
  proof_place bigint,
  unique (audit_id, number),
  check ((action is null) = (owner is null) and (owner is null) = (due_on is null)),
  check ((closed_at is null) = (closed_by is null) and (closed_at is null) = (proof_place is null)),
  check (closed_at is null or action is not null)
);
create index assurance_finding_open on assurance_finding (due_on, id) where closed_at is null;

create function assurance_finding_is_proved() returns trigger language plpgsql as $$ begin
  if old.closed_at is not null then raise exception 'a finding that is closed stays as it is'; end if;
  if new.closed_at is not null and not exists (
    select 1 from assurance_record r join assurance_control_rule c on c.rule_id = r.rule_id and c.control_id = new.control_id
    where r.place = new.proof_place and r.verdict = 'PASS')
  then raise exception 'a finding closes with a proof of its control that passes' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger assurance_finding_is_proved before update on assurance_finding
  for each row execute function assurance_finding_is_proved();
create trigger assurance_finding_stays before delete on assurance_finding
  for each row execute function assurance_stays();
