-- The audit log over the facts: for each fact its place, its hash and the hashes of those before it. The hash goes over the
-- fact itself, so nothing of the fact is copied here, and the record outlives it.
create table audit_record (
  position bigint primary key check (position >= 0),
  seq bigint not null unique,
  stream uuid not null,
  before bytea not null check (length(before) = 32),
  previous bytea not null check (length(previous) = 32),
  hash bytea not null check (length(hash) = 32)
);

-- The end of each chain.
create table audit_stream (
  stream uuid primary key,
  position bigint not null,
  hash bytea not null
);

-- One row: how far the facts are sealed, and the right edge of the tree.
create table audit_head (
  only_one boolean primary key default true check (only_one),
  size bigint not null default 0,
  seq bigint not null default 0,
  last bytea not null default decode(repeat('00', 32), 'hex'),
  edge bytea[] not null default '{}'
);
insert into audit_head default values;

-- Full subtrees of 256, 65536, … leaves, so that a proof reads hundreds of rows and not all of them.
create table audit_subtree (
  level int not null,
  index bigint not null,
  hash bytea not null,
  primary key (level, index)
);

-- What was sworn to, as it was signed.
create table audit_checkpoint (
  size bigint primary key,
  at timestamptz not null,
  note text not null
);

-- Which facts were taken away because their time was over, signed too: whatever else is gone was taken by somebody.
create table audit_purge (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  note text not null
);

-- What is not taken away though its time is over: all facts, those of a company or those about a person.
create table audit_hold (
  id uuid primary key,
  company_id uuid,
  subject_id uuid,
  reason text not null,
  placed_at timestamptz not null,
  lifted_at timestamptz
);

-- retention: audit_record | for good, without the fact after its time | hashes alone prove that nothing else is gone | none
-- retention: audit_stream | for good, one row a company | the end of its chain | none
-- retention: audit_head | for good, one row | the end of the log | none
-- retention: audit_subtree | for good | proofs without reading the whole log | none
-- retention: audit_checkpoint | for good | what was sworn to, and when | none
-- retention: audit_purge | for good | which facts went because their time was over | none
-- retention: audit_hold | for good, lifted ones too | why facts were kept longer | none
