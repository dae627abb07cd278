-- retention: assurance_violation | 5 years after the decision, and no longer than the person | who broke which rule and what came of it | assurance.tidy
-- retention: assurance_violation_reader | with its case | who may read the case | assurance.tidy
-- retention: assurance_appraisal_item | for good | what was agreed to be part of the appraisal, and with whom | none
-- handling: assurance_violation | confidential: id colleague_id on_day rule sealed opened_at opened_by measure decided_at decided_by
-- handling: assurance_violation_reader | confidential: violation_id account_id
-- handling: assurance_appraisal_item | internal: version title_ja title_en agreed_with agreed_on kept_at kept_by

-- Somebody broke a rule of information security: a case only those entitled see (S2-50).
create table assurance_violation (
  id uuid primary key,
  colleague_id uuid not null references assurance_colleague on delete cascade,
  on_day date not null,
  rule text not null check (length(rule) between 1 and 200),
  -- What happened and what was decided, sealed with a key that is not in the database.
  sealed bytea not null,
  opened_at timestamptz not null,
  opened_by uuid not null,
  -- Up to discipline.
  measure text check (measure in ('none', 'guidance', 'warning', 'discipline')),
  decided_at timestamptz,
  decided_by uuid,
  check ((measure is null) = (decided_at is null) and (decided_at is null) = (decided_by is null))
);
create index assurance_violation_of_colleague on assurance_violation (colleague_id);
create index assurance_violation_newest on assurance_violation (opened_at desc, id desc);

create table assurance_violation_reader (
  violation_id uuid not null references assurance_violation on delete cascade,
  account_id uuid not null,
  primary key (violation_id, account_id)
);
create index assurance_violation_reader_by_account on assurance_violation_reader (account_id);

-- The item of the appraisal, in the version that was agreed (S2-51).
create table assurance_appraisal_item (
  version integer primary key check (version > 0),
  title_ja text not null check (length(title_ja) between 1 and 200),
  title_en text not null check (length(title_en) between 1 and 200),
  agreed_with text not null check (length(agreed_with) between 1 and 200),
  agreed_on date not null,
  kept_at timestamptz not null,
  kept_by uuid not null
);
create trigger assurance_appraisal_item_stays before update or delete on assurance_appraisal_item
  for each row execute function assurance_stays();
