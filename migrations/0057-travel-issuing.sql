-- retention: travel_issue | as long as its booking | who had the carrier issue what, and what became of it | travel.tidy

-- 発券の試み: written down before the carrier is asked, so that a lost answer or a killed process is looked up by somebody.
create table travel_issue (
  company_id uuid not null,
  id uuid not null,
  booking_id uuid not null,
  -- None: the traveller or his ticketing manager issued without a request.
  request_id uuid,
  -- Gone when the person is forgotten.
  issued_by uuid,
  -- Yen: dearer than this is not issued.
  at_most integer not null check (at_most >= 0),
  state text not null check (state in ('running', 'unknown', 'issued', 'refused')),
  -- The carrier's clear no.
  refusal text,
  begun_at timestamptz not null,
  -- From then on anybody may ask the carrier what became of it.
  look_at timestamptz not null,
  ended_at timestamptz,
  primary key (company_id, id),
  foreign key (company_id, booking_id) references travel_booking (company_id, id) on delete cascade,
  foreign key (company_id, issued_by) references organisation_person (company_id, id) on delete set null (issued_by),
  check ((ended_at is not null) = (state in ('issued', 'refused')))
);
-- No second try before it is known what became of the first.
create unique index travel_issue_one_open on travel_issue (company_id, booking_id) where ended_at is null;
create index travel_issue_by_whom on travel_issue (company_id, issued_by);
create index travel_issue_to_look_up on travel_issue (look_at) where ended_at is null;

-- Returned by the program, not by a person: the words for it are the screen's.
alter table travel_request add column returned_why text check (returned_why in ('price-moved'));
alter table travel_request drop constraint travel_request_check1;
alter table travel_request add constraint travel_request_returned
  check ((state = 'returned') = (num_nonnulls(returned_comment, returned_why) > 0));
