-- retention: assurance_inspection | for good | where information assets were inspected, by whom, and how they stood | none
-- handling: assurance_inspection | internal: id kind body_id group_company unit held_on place inspector manner exception allowed_by is_in_order found kept_at kept_by

-- An inspection of how information assets are managed, or a check of conformity with the rules, at a unit (S2-52, S2-53).
create table assurance_inspection (
  id uuid primary key,
  kind text not null check (kind in ('assets', 'conformity')),
  -- The specialised organisation: one and the same does both.
  body_id text not null references assurance_body,
  group_company text not null check (length(group_company) between 1 and 100),
  unit text not null check (length(unit) between 1 and 100),
  held_on date not null,
  place text not null check (length(place) between 1 and 200),
  inspector text not null references assurance_person,
  manner text not null check (manner in ('face-to-face', 'video')),
  -- Face to face it is; by video only as an exception with its reason and who allowed it (O4).
  exception text check (length(exception) between 1 and 1000),
  allowed_by text references assurance_person check (allowed_by <> inspector),
  is_in_order boolean not null,
  found text not null check (length(found) between 1 and 4000),
  kept_at timestamptz not null,
  kept_by uuid not null,
  check ((manner = 'video') = (exception is not null) and (exception is null) = (allowed_by is null))
);
create index assurance_inspection_newest on assurance_inspection (held_on desc, id desc);
create index assurance_inspection_of_company on assurance_inspection (group_company, kind, held_on desc);
create trigger assurance_inspection_stays before update or delete on assurance_inspection
  for each row execute function assurance_stays();
