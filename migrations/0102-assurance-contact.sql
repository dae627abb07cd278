-- retention: assurance_inquiry | 7 years after its answer; name, address and words 180 days | what customers asked, and whether they were answered in time | assurance.tidy
-- handling: assurance_inquiry | internal: id number kind language received_at due_at owner answered_at answered_by | customer: sealed

-- What somebody of the public asked, complained of or wished for (S2-31, S2-32).
create table assurance_inquiry (
  id uuid primary key,
  -- The receipt number.
  number text not null unique check (number ~ '^[0-9A-Z]{4}-[0-9A-Z]{4}$'),
  kind text not null check (kind in ('inquiry', 'complaint', 'request')),
  language text not null check (language in ('ja', 'en')),
  received_at timestamptz not null,
  -- By when it is to be answered.
  due_at timestamptz not null check (due_at > received_at),
  owner text references assurance_person,
  answered_at timestamptz check (answered_at >= received_at),
  answered_by uuid,
  -- Name, address, words and answer, sealed with a key that is not in the database; wiped when its time is over.
  sealed bytea,
  check ((answered_at is null) = (answered_by is null)),
  check (answered_at is not null or sealed is not null)
);
create index assurance_inquiry_open on assurance_inquiry (due_at, id) where answered_at is null;
create index assurance_inquiry_answered on assurance_inquiry (answered_at desc, id desc) where answered_at is not null;
create index assurance_inquiry_to_wipe on assurance_inquiry (answered_at) where sealed is not null and answered_at is not null;
