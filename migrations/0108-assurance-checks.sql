-- retention: assurance_check | for good, a few rows | what is looked at regularly, by whom | none
-- retention: assurance_check_result | for good | when it was looked at, how it stood, and what was improved | none
-- handling: assurance_check | internal: id title_ja title_en unit owner every_days first_due_on begun_at ended_at
-- handling: assurance_check_result | internal: id check_id on_day is_in_order found improvement improve_by improved_at noted_at noted_by

-- A check at intervals whether information is managed properly (S2-27).
create table assurance_check (
  id uuid primary key,
  title_ja text not null check (length(title_ja) between 1 and 200),
  title_en text not null check (length(title_en) between 1 and 200),
  unit text not null references assurance_body,
  owner text not null references assurance_person,
  every_days integer not null check (every_days between 1 and 800),
  first_due_on date not null,
  begun_at timestamptz not null,
  ended_at timestamptz
);

create table assurance_check_result (
  id uuid primary key,
  check_id uuid not null references assurance_check,
  on_day date not null,
  is_in_order boolean not null,
  found text not null check (length(found) between 1 and 2000),
  -- What is not in order is improved, by a day.
  improvement text check (length(improvement) between 1 and 2000),
  improve_by date,
  improved_at timestamptz,
  noted_at timestamptz not null,
  noted_by uuid not null,
  unique (check_id, on_day),
  check (is_in_order or improvement is not null),
  check ((improvement is null) = (improve_by is null)),
  check (improved_at is null or improvement is not null)
);
create index assurance_check_result_newest on assurance_check_result (check_id, on_day desc);
