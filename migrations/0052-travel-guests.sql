-- retention: travel_guest | until his date of deletion, then without his names as long as the booking | he has no account, and agreed to this trip alone | travel.forget-guests

-- ゲスト: somebody without an account who flies along on one trip. His names stand with the passengers of that trip alone.
create table travel_guest (
  company_id uuid not null,
  id uuid not null,
  booking_id uuid not null,
  -- Who says that the guest agrees to his names being kept for this trip, until that person is forgotten, and when he said so.
  consent_told_by uuid,
  consented_at timestamptz not null,
  -- The day, by the operator's time zone, on which his names go.
  delete_on date not null,
  deleted_at timestamptz,
  primary key (company_id, id),
  foreign key (company_id, booking_id) references travel_booking (company_id, id) on delete cascade,
  foreign key (company_id, consent_told_by) references organisation_person (company_id, id)
    on delete set null (consent_told_by)
);
create index travel_guest_due on travel_guest (delete_on) where deleted_at is null;
create index travel_guest_of_teller on travel_guest (company_id, consent_told_by);
create index travel_guest_of_booking on travel_guest (company_id, booking_id);
alter table travel_passenger add foreign key (company_id, guest_id) references travel_guest (company_id, id)
  deferrable initially deferred;

create index travel_booking_draft on travel_booking (created_at) where state = 'draft';
