-- retention: desk_change_notice | 3 years after it was decided or withdrawn | who asked for which administrator, and who agreed, must be answerable | desk.tidy

-- 変更連絡表: what a company asks the desk to change. `content` holds what was typed for its kind.
create table desk_change_notice (
  company_id uuid not null,
  id uuid not null unique,
  -- Told over the telephone; drawn by chance, so that it does not count the operator's notices.
  number text not null unique check (number ~ '^[0-9]{10}$'),
  kind text not null check (kind in ('add-administrator', 'replace-administrator', 'delete-administrator',
    'correct-address', 'company-data')),
  state text not null check (state in ('draft', 'submitted', 'in-review', 'approved', 'applied', 'rejected', 'withdrawn')),
  -- The administrator it is about, where there is one.
  person_id uuid,
  content jsonb not null,
  -- An administrator of the company, or the desk on his behalf.
  entered_by uuid not null,
  entered_at_desk boolean not null,
  -- How the desk made sure who was calling or writing.
  verified text check (length(verified) between 1 and 500),
  created_at timestamptz not null,
  submitted_at timestamptz,
  claimed_by uuid,
  claimed_at timestamptz,
  approved_by uuid,
  approved_at timestamptz,
  applied_by uuid,
  applied_at timestamptz,
  rejected_by uuid,
  rejected_at timestamptz,
  reason text check (length(reason) between 1 and 500),
  ended_at timestamptz,
  -- The ID of the administrator it made.
  sign_in_id text,
  primary key (company_id, id),
  check (entered_at_desk = (verified is not null)),
  check ((kind in ('replace-administrator', 'delete-administrator', 'correct-address')) = (person_id is not null)),
  check ((state = 'draft') = (submitted_at is null) or state = 'withdrawn'),
  check (state not in ('in-review', 'approved', 'applied') or claimed_by is not null),
  check (state not in ('approved', 'applied') or approved_by is not null),
  check ((state = 'applied') = (applied_at is not null)),
  check ((applied_at is null) = (applied_by is null)),
  check ((state = 'rejected') = (reason is not null)),
  check ((rejected_at is null) = (reason is null)),
  check ((ended_at is not null) = (state in ('applied', 'rejected', 'withdrawn'))),
  -- Four eyes: whoever took it into review, or entered it for the company, does not approve it.
  constraint desk_change_notice_four_eyes check (approved_by <> claimed_by and approved_by <> entered_by)
);
create index desk_change_notice_of_company on desk_change_notice (company_id, created_at desc, id);
create index desk_change_notice_waiting on desk_change_notice (submitted_at, id) where state in ('submitted', 'in-review', 'approved');
create index desk_change_notice_ended on desk_change_notice (ended_at) where ended_at is not null;
