-- retention: assurance_person | as long as a register names the person, and 7 years after | who answers for what | assurance.tidy
-- retention: assurance_body | for good | which bodies and organisations there are | none
-- retention: assurance_commitment | for good | what is promised | none
-- retention: assurance_commitment_version | for good | in which words, since when | none
-- retention: assurance_library | for good | the frames that measures are mapped to | none
-- retention: assurance_requirement | for good | what such a frame asks for | none
-- retention: assurance_control | for good | what is done so that a promise holds | none
-- retention: assurance_mapping | for good | which clause a control answers | none
-- retention: assurance_commitment_control | for good | which control carries which promise | none

-- People of the group whom registers name; who signs in as staff has an account besides.
create table assurance_person (
  id text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
  name_ja text not null check (length(name_ja) between 1 and 100),
  name_en text not null check (length(name_en) between 1 and 100),
  address text not null check (length(address) between 3 and 254),
  left_on date
);

-- Bodies that decide and organisations that carry out; one may stand below another, or under whoever holds a seat.
create table assurance_body (
  id text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
  kind text not null check (kind in ('conference', 'committee', 'organisation', 'csirt')),
  name_ja text not null, name_en text not null,
  above text references assurance_body check (above <> id),
  under_seat text,
  -- Which organisation keeps its papers.
  secretariat text references assurance_body
);

create table assurance_commitment (
  id text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
  kind text not null check (kind in ('history', 'apology', 'priority', 'preamble', 'policy', 'measure')),
  -- The place among its kind; of a policy the number it is known by.
  number integer not null check (number between 1 and 99),
  owner text references assurance_person,
  unique (kind, number)
);

create table assurance_commitment_version (
  commitment_id text not null references assurance_commitment,
  version integer not null check (version > 0),
  title_ja text not null, title_en text not null,
  text_ja text not null, text_en text not null,
  -- Of an entry of the history: its month.
  month text check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  published_at timestamptz not null,
  -- By whom of the staff, or by what.
  published_by text not null,
  primary key (commitment_id, version)
);
create function assurance_stays() returns trigger language plpgsql as $$ begin
  raise exception 'what was kept as proof is never changed';
end $$;
create trigger assurance_commitment_version_stays before update or delete on assurance_commitment_version
  for each row execute function assurance_stays();

create table assurance_library (
  id text primary key check (id ~ '^[a-z0-9][a-z0-9.-]{0,59}$'),
  title_ja text not null, title_en text not null,
  edition text not null,
  -- Every control shows its clause here, or why there is none (S2-14).
  is_frame boolean not null,
  loaded_at timestamptz not null
);

create table assurance_requirement (
  library_id text not null references assurance_library,
  id text not null check (length(id) between 1 and 40),
  title_ja text not null, title_en text not null,
  place integer not null,
  withdrawn_at timestamptz,
  primary key (library_id, id)
);

create table assurance_control (
  id text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
  title_ja text not null, title_en text not null,
  text_ja text not null, text_en text not null,
  -- The organisation that owns it, and the one person who answers for it: never none, never two (S2-20).
  unit text not null references assurance_body,
  accountable text not null references assurance_person,
  threats text[] not null check (threats <@
    array['unauthorised-access', 'loss', 'destruction', 'falsification', 'leakage']),
  retired_at timestamptz
);

-- A clause, or why none applies: one of the two.
create table assurance_mapping (
  control_id text not null references assurance_control,
  library_id text not null references assurance_library,
  requirement_id text,
  why_not text check (length(why_not) between 1 and 1000),
  foreign key (library_id, requirement_id) references assurance_requirement (library_id, id),
  check ((requirement_id is null) <> (why_not is null)),
  unique nulls not distinct (control_id, library_id, requirement_id)
);
create index assurance_mapping_by_clause on assurance_mapping (library_id, requirement_id);

create table assurance_commitment_control (
  commitment_id text not null references assurance_commitment,
  control_id text not null references assurance_control,
  primary key (commitment_id, control_id)
);
create index assurance_commitment_control_by_control on assurance_commitment_control (control_id);
