-- retention: travel_booking | 7 years after the month of its last departure | the books of the company rest on it | travel.tidy
-- retention: travel_passenger | as long as its booking; a guest's names until his date of deletion | who travelled | travel.tidy
-- retention: travel_segment | as long as its booking | which flight, when, for how much | travel.tidy
-- retention: travel_ticket | as long as its booking | what was issued, and what became of it | travel.tidy
-- retention: travel_request | as long as its booking | who asked whom for a ticket, and what he decided | travel.tidy
-- retention: travel_servicing | as long as its booking | what was changed, cancelled and refunded, at which price | travel.tidy
-- retention: travel_ledger | 7 years after its month | money is answered for; an entry is never changed | travel.tidy
-- retention: travel_once | 48 hours | pressing twice does once | travel.tidy

-- 予約. What was chosen, for whom, and how far it has come. `version` rises with every change of what is booked.
create table travel_booking (
  company_id uuid not null references organisation_company (id),
  id uuid not null,
  -- What people name it by; drawn by chance, so that it counts nobody's bookings.
  locator text not null check (locator ~ '^[A-HJKMNP-Z2-9]{6}$'),
  state text not null check (state in ('draft', 'held', 'waitlisted', 'requested', 'issuing', 'issue-unknown', 'ticketed',
    'change-pending', 'refund-pending', 'flown', 'unused', 'refunded', 'forfeited', 'expired', 'cancelled')),
  version integer not null default 1,
  -- Whose trip it is: the person who may see it besides those who manage its department; never a guest.
  owner_id uuid not null,
  -- Who made it; another than the owner only by delegation or as his ticketing manager.
  booked_by uuid not null,
  -- The department that pays.
  department_id uuid not null,
  purpose text not null default '' check (length(purpose) <= 200),
  -- Why a trip outside the policy is needed.
  reason text check (length(reason) between 1 and 500),
  connector text not null,
  -- Our own reference at the carrier: found again by it whatever answer was lost.
  carrier_ref uuid not null,
  -- The carrier's name for it, once told.
  order_id text,
  fare_family text not null,
  -- Yen with tax, all passengers and segments.
  amount integer not null check (amount >= 0),
  -- What the request was agreed at; issuing dearer than this goes back to the traveller.
  approved_amount integer check (approved_amount >= 0),
  -- Until then the carrier keeps the seats, and the price.
  hold_until timestamptz,
  price_until timestamptz,
  -- min(hold_until, the fare's day of purchase, the company's lead time, departure - 20 min); half open: now < effective.
  effective timestamptz,
  first_departure timestamptz not null,
  last_arrival timestamptz not null,
  disrupted boolean not null default false,
  -- Counts the changes that calendars must see (RFC 5545 SEQUENCE).
  calendar_sequence integer not null default 0,
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (company_id, id),
  unique (company_id, locator),
  unique (carrier_ref),
  foreign key (company_id, owner_id) references organisation_person (company_id, id),
  foreign key (company_id, booked_by) references organisation_person (company_id, id),
  foreign key (company_id, department_id) references organisation_department (company_id, id),
  check (effective is not null or state not in ('held', 'requested')),
  check (order_id is not null or state in ('draft', 'waitlisted', 'expired', 'cancelled', 'held', 'issue-unknown')),
  check (first_departure < last_arrival)
);
create index travel_booking_of_owner on travel_booking (company_id, owner_id, first_departure desc, id);
create index travel_booking_of_department on travel_booking (company_id, department_id, first_departure desc, id);
create index travel_booking_by_departure on travel_booking (company_id, first_departure, id);
create index travel_booking_due on travel_booking (effective) where state in ('held', 'requested');
create index travel_booking_unknown on travel_booking (created_at) where state = 'issue-unknown';

-- 搭乗者. Names as they were when it was booked: a ticket carries kana.
create table travel_passenger (
  company_id uuid not null,
  booking_id uuid not null,
  n smallint not null check (n between 1 and 6),
  person_id uuid,
  guest_id uuid,
  family_kanji text not null,
  given_kanji text not null,
  family_kana text not null,
  given_kana text not null,
  family_romaji text not null,
  given_romaji text not null,
  primary key (company_id, booking_id, n),
  foreign key (company_id, booking_id) references travel_booking (company_id, id) on delete cascade,
  foreign key (company_id, person_id) references organisation_person (company_id, id),
  check (num_nonnulls(person_id, guest_id) = 1)
);
create index travel_passenger_of_person on travel_passenger (company_id, person_id) where person_id is not null;
create index travel_passenger_of_guest on travel_passenger (company_id, guest_id) where guest_id is not null;

create table travel_segment (
  company_id uuid not null,
  booking_id uuid not null,
  n smallint not null check (n between 1 and 4),
  flight text not null,
  origin text not null check (origin ~ '^[A-Z]{3}$'),
  destination text not null check (destination ~ '^[A-Z]{3}$'),
  departs_at timestamptz not null,
  arrives_at timestamptz not null,
  fare_family text not null,
  -- Yen with tax for one passenger.
  fare integer not null check (fare >= 0),
  primary key (company_id, booking_id, n),
  foreign key (company_id, booking_id) references travel_booking (company_id, id) on delete cascade,
  check (departs_at < arrives_at and origin <> destination)
);
create index travel_segment_by_departure on travel_segment (company_id, departs_at, booking_id);

-- 航空券: one for each passenger and segment; its number is the carrier's.
create table travel_ticket (
  company_id uuid not null,
  id uuid not null,
  booking_id uuid not null,
  segment smallint not null,
  passenger smallint not null,
  number text not null,
  -- The coupon's state.
  state text not null check (state in ('open', 'checked-in', 'used', 'exchanged', 'refunded', 'void', 'suspended')),
  amount integer not null check (amount >= 0),
  issued_at timestamptz not null,
  issued_by uuid not null,
  primary key (company_id, id),
  unique (number, segment),
  foreign key (company_id, booking_id, passenger) references travel_passenger (company_id, booking_id, n)
);
-- One live ticket for each booking, segment and passenger.
create unique index travel_ticket_one_live on travel_ticket (company_id, booking_id, segment, passenger)
  where state not in ('void', 'refunded', 'exchanged');

-- 発券依頼
create table travel_request (
  company_id uuid not null,
  id uuid not null,
  booking_id uuid not null,
  state text not null check (state in ('open', 'claimed', 'escalated', 'issued', 'returned', 'withdrawn', 'expired')),
  asked_by uuid not null,
  -- The named manager, and who stands in for him once it is escalated.
  manager_id uuid not null,
  deputy_id uuid,
  department_id uuid not null,
  booking_version integer not null,
  approved_amount integer not null,
  -- Copy of the booking's: queues are read in its order.
  effective timestamptz not null,
  comment text check (length(comment) between 1 and 500),
  claimed_by uuid,
  claimed_until timestamptz,
  returned_comment text check (length(returned_comment) between 1 and 500),
  ended_by uuid,
  reminded smallint not null default 0,
  remind_at timestamptz,
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (company_id, id),
  foreign key (company_id, booking_id) references travel_booking (company_id, id) on delete cascade,
  foreign key (company_id, manager_id) references organisation_person (company_id, id),
  foreign key (company_id, department_id) references organisation_department (company_id, id),
  check ((state = 'claimed') = (claimed_by is not null and claimed_until is not null)),
  check ((state = 'returned') = (returned_comment is not null)),
  check ((ended_at is not null) = (state in ('issued', 'returned', 'withdrawn', 'expired')))
);
-- At most one open request for a booking.
create unique index travel_request_one_open on travel_request (company_id, booking_id) where state in ('open', 'claimed', 'escalated');
create index travel_request_queue on travel_request (company_id, department_id, effective, id) where state in ('open', 'claimed', 'escalated');
create index travel_request_reminding on travel_request (remind_at) where remind_at is not null and state in ('open', 'claimed', 'escalated');

-- Change, cancellation or refund of a booking: quoted, then confirmed.
create table travel_servicing (
  company_id uuid not null,
  id uuid not null,
  booking_id uuid not null,
  booking_version integer not null,
  kind text not null check (kind in ('change', 'cancel', 'refund')),
  state text not null check (state in ('quoted', 'confirming', 'unknown', 'done', 'lapsed', 'refused')),
  carrier_ref uuid not null unique,
  -- Yen: what it costs in fees, and what comes back (negative: what is to be paid on top).
  fee integer not null check (fee >= 0),
  refund integer not null,
  -- What would be flown instead, for a change.
  offer jsonb,
  quoted_until timestamptz not null,
  asked_by uuid not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (company_id, id),
  foreign key (company_id, booking_id) references travel_booking (company_id, id) on delete cascade,
  check ((ended_at is not null) = (state in ('done', 'lapsed', 'refused')))
);
-- One open operation of servicing for a booking.
create unique index travel_servicing_one_open on travel_servicing (company_id, booking_id) where state in ('confirming', 'unknown');

-- 元帳. Only ever added to: a refund is a credit in its own month, never a change of an earlier one.
create table travel_ledger (
  company_id uuid not null,
  id uuid not null,
  -- First day of the month, by the operator's time zone, that it is stated in.
  month date not null check (extract(day from month) = 1),
  department_id uuid not null,
  booking_id uuid not null,
  ticket_id uuid,
  kind text not null check (kind in ('fare', 'fee', 'refund')),
  -- Yen with tax: what the company owes; negative for a credit.
  amount integer not null check (amount <> 0),
  tax integer not null,
  -- The carrier, as the records law names the counterparty.
  counterparty text not null check (length(counterparty) between 1 and 100),
  -- Day of the transaction, by the operator's time zone.
  traded_on date not null,
  entered_at timestamptz not null,
  primary key (company_id, id),
  foreign key (company_id, booking_id) references travel_booking (company_id, id),
  foreign key (company_id, department_id) references organisation_department (company_id, id),
  check (sign(tax) in (0, sign(amount)))
);
-- A ticket is charged once, and given back once.
create unique index travel_ledger_once on travel_ledger (company_id, ticket_id, kind) where ticket_id is not null;
create index travel_ledger_statement on travel_ledger (company_id, month, department_id, id);
create index travel_ledger_records on travel_ledger (company_id, traded_on desc, id);
create index travel_ledger_of_booking on travel_ledger (company_id, booking_id);

create function travel_ledger_stays() returns trigger language plpgsql as $$
begin
  raise exception 'travel_ledger is only added to' using errcode = 'restrict_violation';
end $$;
create trigger travel_ledger_stays before update on travel_ledger for each row execute function travel_ledger_stays();

-- One result for each key of a client; the key is made when the form is shown.
create table travel_once (
  company_id uuid not null,
  account_id uuid not null,
  operation text not null,
  key uuid not null,
  body_hash bytea not null,
  -- Null while the first call is still running.
  answer jsonb,
  created_at timestamptz not null,
  primary key (company_id, account_id, operation, key)
);
create index travel_once_old on travel_once (created_at);
