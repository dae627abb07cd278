-- retention: assurance_document | for good | which policies, rules, guidelines and handbooks there are | none
-- retention: assurance_document_version | for good | in which words, approved by whom and when | none
-- retention: assurance_acknowledgement | with its colleague | who has read which version | assurance.tidy
-- handling: assurance_document | internal: id kind owner created_at
-- handling: assurance_document_version | internal: document_id version revision title_ja title_en text_ja text_en bound within_days written_at written_by approved_at approved_by in_force_on
-- handling: assurance_acknowledgement | confidential: document_id version colleague_id at

-- A policy, rule, guideline or handbook under control (S2-04, S2-21).
create table assurance_document (
  id text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
  kind text not null check (kind in ('policy', 'rule', 'guideline', 'handbook')),
  owner text not null references assurance_person,
  created_at timestamptz not null
);
create index assurance_document_by_owner on assurance_document (owner);

-- A version is drafted until somebody other than its writer approves it; from then on not a word of it changes.
create table assurance_document_version (
  document_id text not null references assurance_document,
  version integer not null check (version > 0),
  -- Counts the savings of a draft, so that nobody approves or overwrites what he has not read.
  revision integer not null check (revision > 0),
  title_ja text not null check (length(title_ja) between 1 and 200),
  title_en text not null check (length(title_en) between 1 and 200),
  text_ja text not null check (length(text_ja) between 1 and 50000),
  text_en text not null check (length(text_en) between 1 and 50000),
  -- The kinds of people it binds, and in how many days each must have read it.
  bound text[] not null check (bound <@ array['officer', 'employee', 'contractor'] and cardinality(bound) > 0),
  within_days integer not null check (within_days between 1 and 365),
  written_at timestamptz not null,
  written_by uuid not null,
  approved_at timestamptz,
  approved_by uuid check (approved_by <> written_by),
  in_force_on date,
  primary key (document_id, version),
  check ((approved_at is null) = (approved_by is null) and (approved_at is null) = (in_force_on is null))
);
-- One draft at a time.
create unique index assurance_document_draft on assurance_document_version (document_id) where approved_at is null;
create function assurance_approved_stays() returns trigger language plpgsql as $$ begin
  if old.approved_at is not null then raise exception 'an approved version is never changed'; end if;
  return coalesce(new, old);
end $$;
create trigger assurance_document_version_stays before update or delete on assurance_document_version
  for each row execute function assurance_approved_stays();

-- Who confirmed that he has read a version.
create table assurance_acknowledgement (
  document_id text not null,
  version integer not null,
  colleague_id uuid not null references assurance_colleague on delete cascade,
  at timestamptz not null,
  primary key (document_id, version, colleague_id),
  foreign key (document_id, version) references assurance_document_version
);
create index assurance_acknowledgement_by_colleague on assurance_acknowledgement (colleague_id);
