-- retention: watch_manual | for good | which version an incident was answered by | none
-- retention: watch_incident | 7 years after it was closed | how an incident was answered, and when | watch.tidy
-- retention: watch_incident_entry | with its incident | its timeline, never changed | watch.tidy
-- retention: watch_incident_task | with its incident | what the manual asked for, and who did it | watch.tidy
-- retention: watch_measure | with its incident | what keeps it from happening again, with owner and date | watch.tidy
-- retention: watch_containment | with its incident | what was stopped, for how many, and since when again not | watch.tidy

-- The manual of incident response, by version: text and tasks in both languages. Rows stay: an incident names its version.
create table watch_manual (
  version integer primary key check (version > 0),
  effective_at timestamptz not null,
  title_ja text not null, title_en text not null,
  text_ja text not null, text_en text not null,
  -- [{ "ja": "…", "en": "…" }]
  tasks jsonb not null check (jsonb_array_length(tasks) between 1 and 50),
  published_by uuid not null
);
create index watch_manual_in_force on watch_manual (effective_at desc, version desc);

create table watch_incident (
  id uuid primary key,
  number bigint generated always as identity unique,
  title text not null check (length(title) between 1 and 200),
  severity text not null check (severity in ('low', 'medium', 'high', 'critical')),
  -- 0 is the manual that comes along.
  manual_version integer not null,
  opened_at timestamptz not null,
  opened_by uuid not null,
  acknowledged_at timestamptz check (acknowledged_at >= opened_at),
  contain_began_at timestamptz check (contain_began_at >= opened_at),
  contained_at timestamptz check (contained_at >= contain_began_at),
  closed_at timestamptz check (closed_at >= contained_at),
  -- Staff accounts; each may be another or the same person.
  lead uuid,
  scribe uuid,
  communications uuid,
  -- The last entry of the timeline.
  entries integer not null default 0,
  check (contained_at is null or contain_began_at is not null),
  check (closed_at is null or (contained_at is not null and acknowledged_at is not null))
);
create index watch_incident_newest on watch_incident (opened_at desc, id desc);

create table watch_incident_entry (
  incident_id uuid not null references watch_incident (id) on delete cascade,
  entry_no integer not null check (entry_no > 0),
  at timestamptz not null,
  by uuid not null,
  kind text not null,
  words text check (length(words) between 1 and 4000),
  data jsonb not null default '{}',
  primary key (incident_id, entry_no)
);

-- Written once. Rows go with their incident alone, seven years after it was closed.
create function watch_entry_stays() returns trigger language plpgsql as $$ begin
  if tg_op = 'DELETE' and exists (select 1 from watch_incident_forgetting) then return old; end if;
  raise exception 'an entry of a timeline is never changed';
end $$;
create view watch_incident_forgetting as select 1 as one where current_setting('sekisho.forgetting', true) = 'watch';
create trigger watch_entry_stays before update or delete on watch_incident_entry
  for each row execute function watch_entry_stays();
create trigger watch_entries_stay before truncate on watch_incident_entry
  for each statement execute function watch_entry_stays();

create table watch_incident_task (
  incident_id uuid not null references watch_incident (id) on delete cascade,
  task_no integer not null,
  words_ja text not null, words_en text not null,
  done_at timestamptz,
  done_by uuid,
  primary key (incident_id, task_no),
  check ((done_at is null) = (done_by is null))
);

create table watch_measure (
  id uuid primary key,
  incident_id uuid not null references watch_incident (id) on delete cascade,
  words text not null check (length(words) between 1 and 1000),
  -- Who answers for it: anybody of the group, so a name.
  owner text not null check (length(owner) between 1 and 100),
  due_on date not null,
  made_at timestamptz not null,
  done_at timestamptz,
  done_by uuid,
  check ((done_at is null) = (done_by is null))
);
create index watch_measure_by_incident on watch_measure (incident_id, made_at);
create index watch_measure_due on watch_measure (due_on) where done_at is null;

-- No incident closes without a measure against its happening again, and none loses its last one afterwards.
create function watch_incident_closes() returns trigger language plpgsql as $$ begin
  if new.closed_at is not null and not exists (select 1 from watch_measure where incident_id = new.id) then
    raise exception 'an incident closes with measures against recurrence only' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger watch_incident_closes before insert or update of closed_at on watch_incident
  for each row execute function watch_incident_closes();
create function watch_measure_stays() returns trigger language plpgsql as $$ begin
  if exists (select 1 from watch_incident where id = old.incident_id and closed_at is not null)
    and not exists (select 1 from watch_incident_forgetting) then
    raise exception 'a measure of a closed incident stays' using errcode = 'check_violation';
  end if;
  return old;
end $$;
create trigger watch_measure_stays before delete on watch_measure for each row execute function watch_measure_stays();

create table watch_containment (
  id uuid primary key,
  incident_id uuid not null references watch_incident (id) on delete cascade,
  kind text not null check (kind in ('end-sessions', 'hold-account', 'hold-self-registration', 'raise-network')),
  -- The act as it was wished: scope, ID, company, network, until.
  wish jsonb not null,
  touched jsonb not null,
  at timestamptz not null,
  by uuid not null,
  released_at timestamptz,
  released_by uuid,
  check ((released_at is null) = (released_by is null))
);
create index watch_containment_by_incident on watch_containment (incident_id, at);
