-- retention: assurance_entry | for good, a few hundred rows | what the registers list, and who answers for it | none
-- retention: assurance_entry_check | as long as its entry | when it was looked at again, by whom, and how it stood | none
-- retention: assurance_law | as long as its entry | which laws and guidelines apply | none
-- handling: assurance_entry | confidential: id register name_ja name_en owner every_days version changed_at changed_by retired_at
-- handling: assurance_entry_check | confidential: id entry_id on_day by_whom is_good words noted_at noted_by
-- handling: assurance_law | internal: entry_id kind issuer reference in_force_on

-- What every register keeps of what it lists. What only one of them keeps stands in a table of its own.
create table assurance_entry (
  id uuid primary key,
  register text not null check (register in ('law', 'membership', 'monitor', 'party', 'cloud', 'asset', 'device')),
  name_ja text not null check (length(name_ja) between 1 and 200),
  name_en text not null check (length(name_en) between 1 and 200),
  owner text not null references assurance_person,
  -- Days after which it must be looked at again.
  every_days integer not null check (every_days between 1 and 1100),
  version integer not null check (version > 0),
  changed_at timestamptz not null,
  changed_by text not null,
  retired_at timestamptz,
  unique (id, register)
);
-- No two of one name, and the order in which they are listed.
create unique index assurance_entry_listed on assurance_entry (register, name_ja collate "C") where retired_at is null;
create index assurance_entry_by_owner on assurance_entry (owner);

create table assurance_entry_check (
  id uuid primary key,
  entry_id uuid not null references assurance_entry,
  on_day date not null,
  by_whom text not null check (length(by_whom) between 1 and 200),
  is_good boolean not null,
  words text check (length(words) between 1 and 2000),
  noted_at timestamptz not null,
  noted_by text not null
);
create index assurance_entry_check_newest on assurance_entry_check (entry_id, on_day desc, noted_at desc);

create table assurance_law (
  entry_id uuid primary key references assurance_entry,
  kind text not null check (kind in ('law', 'guideline')),
  issuer text not null check (length(issuer) between 1 and 200),
  reference text check (length(reference) between 1 and 300),
  in_force_on date
);
