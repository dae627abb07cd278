-- retention: travel_safety_call | 1 year after it was made | who was asked, when, and what he answered | travel.tidy-safety
-- retention: travel_safety_answer | as long as its call | what became of somebody in an emergency | travel.tidy-safety

-- 安否確認: a company asks everybody who was at a place whether he is safe.
create table travel_safety_call (
  company_id uuid not null references organisation_company (id),
  id uuid not null,
  -- What was looked for: none, everybody on a trip.
  airport text check (airport ~ '^[A-Z]{3}$'),
  from_at timestamptz not null,
  to_at timestamptz not null,
  message text not null default '' check (length(message) <= 300),
  called_by uuid not null,
  created_at timestamptz not null,
  primary key (company_id, id),
  foreign key (company_id, called_by) references organisation_person (company_id, id),
  check (from_at < to_at)
);
create index travel_safety_call_latest on travel_safety_call (company_id, created_at desc, id);
create index travel_safety_call_old on travel_safety_call (created_at);

-- One row for each traveller who was asked; a guest has no account, so whoever booked for him answers.
create table travel_safety_answer (
  company_id uuid not null,
  call_id uuid not null,
  booking_id uuid not null,
  passenger smallint not null,
  person_id uuid,
  -- Who besides the traveller may answer for him: whose trip it is.
  owner_id uuid not null,
  answer text check (answer in ('safe', 'needs-help')),
  note text check (length(note) between 1 and 300),
  answered_by uuid,
  answered_at timestamptz,
  primary key (company_id, call_id, booking_id, passenger),
  foreign key (company_id, call_id) references travel_safety_call (company_id, id) on delete cascade,
  foreign key (company_id, booking_id, passenger) references travel_passenger (company_id, booking_id, n) on delete cascade,
  check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null)),
  check (note is null or answer is not null)
);
create index travel_safety_answer_of_person on travel_safety_answer (company_id, person_id) where answer is null and person_id is not null;
create index travel_safety_answer_of_owner on travel_safety_answer (company_id, owner_id) where answer is null;
