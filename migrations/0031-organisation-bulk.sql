-- retention: organisation_bulk | 30 days after its end, a preview nobody confirmed one day | the administrator reads what a bulk action did and may undo it | organisation.tidy
-- retention: organisation_bulk_person | as long as its bulk action | what became of each person, and why of some nothing | organisation.tidy

-- How often somebody's status or department was changed: tells whether a person still is as a preview saw him.
alter table organisation_person add column changes integer not null default 0;

-- One thing done to many people of a company: first only a preview, then done in slices, and undone where that can be.
create table organisation_bulk (
  company_id uuid not null references organisation_company (id),
  id uuid not null,
  action text not null check (action in
    ('suspend', 'reopen', 'change-department', 'resend-password-mail', 'let-leave')),
  -- Where people are moved to. Not a foreign key: the department may be removed while the result is still read.
  department_id uuid,
  state text not null default 'previewed' check (state in
    ('previewed', 'running', 'done', 'stopped', 'undoing', 'undone')),
  -- The people of the preview whom it would affect.
  planned integer not null check (planned >= 0),
  -- The last person dealt with, in the order of the list: a process that takes over goes on behind him.
  position integer not null default 0,
  -- How often it was begun since it last went ahead: one that ends its process each time is stopped.
  starts integer not null default 0,
  -- The account in whose name it goes on.
  ordered_by uuid not null,
  created_at timestamptz not null,
  -- When it last went ahead: one that stands still is taken up again.
  moved_at timestamptz not null,
  -- When it was done or stopped; from here on the hours count in which it can be undone.
  acted_at timestamptz,
  ended_at timestamptz,
  primary key (company_id, id),
  check ((action = 'change-department') = (department_id is not null)),
  check ((state in ('done', 'stopped', 'undone')) = (ended_at is not null)),
  check (state not in ('undoing', 'undone') or action in ('suspend', 'reopen', 'change-department')),
  check (ended_at is null or acted_at is not null)
);
-- One at a time in a company.
create unique index organisation_bulk_one_running on organisation_bulk (company_id) where state in ('running', 'undoing');
create index organisation_bulk_ended on organisation_bulk (ended_at) where ended_at is not null;
create index organisation_bulk_previewed on organisation_bulk (created_at) where state = 'previewed';

create table organisation_bulk_person (
  company_id uuid not null,
  bulk_id uuid not null,
  -- His place in the list when the preview was made.
  n integer not null check (n > 0),
  person_id uuid not null,
  result text not null check (result in ('excepted', 'planned', 'done', 'skipped', 'undone', 'kept')),
  reason text check (length(reason) between 1 and 40),
  department_before uuid,
  -- The person's `changes` as the preview saw it, then as the action left it.
  changes integer not null,
  primary key (company_id, bulk_id, n),
  unique (company_id, person_id, bulk_id),
  foreign key (company_id, bulk_id) references organisation_bulk (company_id, id) on delete cascade,
  foreign key (company_id, person_id) references organisation_person (company_id, id) on delete cascade,
  check ((result in ('excepted', 'skipped', 'kept')) = (reason is not null))
);
create index organisation_bulk_person_by_result on organisation_bulk_person (company_id, bulk_id, result, n);
