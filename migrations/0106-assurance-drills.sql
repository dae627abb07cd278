-- retention: assurance_drill_template | for good | the mails drills are made of, of which kind | none
-- retention: assurance_drill | for good | which drills were carried out, how they were set up, who approved them, their seed | none
-- retention: assurance_drill_message | 90 days after its mail | who did what with a drill mail, for the CSIRT alone | assurance.drills-forget
-- retention: assurance_drill_visit | with its mail | who opened the link: a program or a person | assurance.drills-forget
-- retention: assurance_drill_result | for good | what came of a drill, in numbers without people | none
-- handling: assurance_drill_template | confidential: id kind language from_name subject body attachment written_at written_by retired_at
-- handling: assurance_drill | confidential: id title wish seed digest people designed_at designed_by approved_at approved_by halted_at halted_by halt_why
-- handling: assurance_drill_message | confidential: id drill_id round colleague_id group_company unit template_id due_at token_mac sent_at expires_at left_out delivered_at bounced_at auto_replied_at clicked_at reported_at again_on lesson_finished_at
-- handling: assurance_drill_visit | confidential: id message_id at is_program shown_at acted_at
-- handling: assurance_drill_result | confidential: drill_id round figures groups kept_at

create table assurance_drill_template (
  id uuid primary key,
  kind text not null check (kind in ('virus', 'compromise')),
  language text not null check (language in ('ja', 'en')),
  from_name text not null check (length(from_name) between 1 and 60),
  subject text not null check (length(subject) between 1 and 100),
  body text not null check (length(body) between 1 and 4000),
  -- { "name", "text" }: words and nothing else.
  attachment jsonb check (attachment ->> 'name' ~ '\.txt$'),
  written_at timestamptz not null,
  written_by text not null,
  retired_at timestamptz,
  unique (kind, language, subject)
);

create table assurance_drill (
  id uuid primary key,
  title text not null check (length(title) between 1 and 100),
  wish jsonb not null,
  -- Whoever has it finds the same order again.
  seed bytea not null constraint assurance_drill_seed check (length(seed) = 32),
  -- SHA-256 over the set-up, the words of its templates and the seed: what was approved.
  digest bytea not null check (length(digest) = 32),
  people integer not null check (people >= 0),
  designed_at timestamptz not null,
  designed_by uuid not null,
  approved_at timestamptz,
  -- Never whoever designed it.
  approved_by uuid constraint assurance_drill_by_two check (approved_by <> designed_by),
  halted_at timestamptz,
  halted_by uuid,
  halt_why text,
  check ((approved_at is null) = (approved_by is null)),
  check ((halted_at is null) = (halted_by is null))
);
create index assurance_drill_newest on assurance_drill (designed_at desc, id desc);
create index assurance_drill_running on assurance_drill (approved_at) where approved_at is not null and halted_at is null;

create table assurance_drill_message (
  -- That of its mail, too.
  id uuid primary key,
  drill_id uuid not null references assurance_drill,
  round text not null check (round in ('first', 'again')),
  colleague_id uuid not null references assurance_colleague on delete cascade,
  group_company text not null,
  unit text not null,
  template_id uuid not null references assurance_drill_template,
  due_at timestamptz not null,
  -- Keyed hash of the 128 bits in its link.
  token_mac bytea unique check (length(token_mac) = 32),
  sent_at timestamptz,
  expires_at timestamptz,
  left_out text check (left_out in ('away', 'on-call', 'left', 'outside', 'halted')),
  delivered_at timestamptz,
  bounced_at timestamptz,
  auto_replied_at timestamptz,
  clicked_at timestamptz,
  reported_at timestamptz,
  again_on date,
  lesson_finished_at timestamptz,
  unique (drill_id, round, colleague_id),
  check ((sent_at is null) = (token_mac is null)),
  check (sent_at is null or left_out is null or left_out = 'halted')
);
create index assurance_drill_message_due on assurance_drill_message (drill_id, due_at) where sent_at is null and left_out is null;
create index assurance_drill_message_of on assurance_drill_message (colleague_id);
create index assurance_drill_message_under_way on assurance_drill_message (sent_at) where delivered_at is null and bounced_at is null;
create index assurance_drill_message_untaught on assurance_drill_message (colleague_id) where clicked_at is not null and lesson_finished_at is null;
create index assurance_drill_message_again on assurance_drill_message (again_on) where again_on is not null;
create index assurance_drill_message_old on assurance_drill_message (due_at);

-- One opening of a link. A person is who let the page run and then did something on it.
create table assurance_drill_visit (
  id uuid primary key,
  message_id uuid not null references assurance_drill_message on delete cascade,
  at timestamptz not null,
  is_program boolean not null,
  shown_at timestamptz,
  acted_at timestamptz check (acted_at is null or shown_at is not null)
);
create index assurance_drill_visit_of on assurance_drill_visit (message_id);

create table assurance_drill_result (
  drill_id uuid not null references assurance_drill,
  round text not null check (round in ('first', 'again')),
  figures jsonb not null,
  groups jsonb not null,
  kept_at timestamptz not null,
  primary key (drill_id, round)
);
create trigger assurance_drill_result_stays before update or delete on assurance_drill_result
  for each row execute function assurance_stays();
