-- retention: assurance_colleague | as long as somebody is of the group, and 7 years after | who must be reached by training and drills | assurance.tidy
-- handling: assurance_colleague | confidential: id employee_number name_ja name_en group_company unit kind address joined_on left_on away staff_account_id

-- Everybody of the group: officers, employees, and people of contractors who work with its information.
create table assurance_colleague (
  id uuid primary key,
  employee_number text not null unique check (employee_number ~ '^[A-Z0-9][A-Z0-9-]{0,19}$'),
  name_ja text not null check (length(name_ja) between 1 and 100),
  name_en text not null check (length(name_en) between 1 and 100),
  group_company text not null check (length(group_company) between 1 and 100),
  unit text not null check (length(unit) between 1 and 100),
  kind text not null check (kind in ('officer', 'employee', 'contractor')),
  address text not null check (length(address) <= 254 and address ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
  joined_on date not null,
  -- The first day on which he is there no longer.
  left_on date check (left_on > joined_on),
  -- The days on which he is on leave; a multirange never holds a day twice.
  away datemultirange not null default '{}',
  -- Whoever signs in at the staff door as himself.
  staff_account_id uuid unique
);
-- Whoever is there has an address nobody else has.
create unique index assurance_colleague_address on assurance_colleague (lower(address)) where left_on is null;
create index assurance_colleague_by_unit on assurance_colleague (group_company, unit, employee_number);
create index assurance_colleague_by_kind on assurance_colleague (kind, employee_number);
create index assurance_colleague_left on assurance_colleague (left_on) where left_on is not null;
