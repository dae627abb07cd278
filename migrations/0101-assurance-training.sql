-- retention: assurance_lesson | for good | what was taught, in which words | none
-- retention: assurance_enrolment | with its colleague | who is to do which lesson, and when he had | assurance.tidy
-- retention: assurance_lesson_try | with its colleague | results of training per person | assurance.tidy
-- handling: assurance_lesson | internal: id version title_ja title_en minutes content since
-- handling: assurance_enrolment | confidential: id colleague_id lesson_id reason cause enrolled_at due_on finished_at
-- handling: assurance_lesson_try | confidential: id colleague_id lesson_id version at answers right_answers questions is_passed

-- A lesson with its quiz, by version.
create table assurance_lesson (
  id text not null check (id ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
  version integer not null check (version > 0),
  title_ja text not null, title_en text not null,
  minutes integer not null check (minutes between 1 and 120),
  -- { "pages": […], "questions": […], "pass": n }, as the lesson file holds it.
  content jsonb not null,
  since timestamptz not null,
  primary key (id, version)
);
create trigger assurance_lesson_stays before update or delete on assurance_lesson for each row execute function assurance_stays();

-- Somebody is to finish a lesson until a day; the same cause asks him once.
create table assurance_enrolment (
  id uuid primary key,
  colleague_id uuid not null references assurance_colleague on delete cascade,
  lesson_id text not null,
  reason text not null check (reason in ('programme', 'drill', 'joined', 'office')),
  -- Which cycle, which campaign, which round of the office.
  cause text not null check (length(cause) between 1 and 100),
  enrolled_at timestamptz not null,
  due_on date not null,
  finished_at timestamptz,
  unique (colleague_id, lesson_id, reason, cause)
);
create index assurance_enrolment_by_lesson on assurance_enrolment (lesson_id, due_on);
create index assurance_enrolment_open on assurance_enrolment (due_on) where finished_at is null;

create table assurance_lesson_try (
  id uuid primary key,
  colleague_id uuid not null references assurance_colleague on delete cascade,
  lesson_id text not null,
  version integer not null,
  at timestamptz not null,
  answers jsonb not null,
  right_answers integer not null check (right_answers >= 0),
  questions integer not null check (questions >= right_answers),
  is_passed boolean not null,
  foreign key (lesson_id, version) references assurance_lesson (id, version)
);
create index assurance_lesson_try_by_colleague on assurance_lesson_try (colleague_id, lesson_id, at);
create index assurance_lesson_try_by_lesson on assurance_lesson_try (lesson_id, at);
