-- retention: travel_simulator_flight | 30 days after its departure, unless an order flies on it | the demonstration's carrier sells it | travel.carrier
-- retention: travel_simulator_order | 400 days after its end | the demonstration's carrier owes what it sold | travel.carrier
-- retention: travel_simulator_segment | as long as its order | which flights an order is for, at which fare | travel.carrier
-- retention: travel_simulator_coupon | as long as its order | who sits where, and what became of it | travel.carrier
-- retention: travel_simulator_quote | as long as its order | what was offered before it was agreed to | travel.carrier
-- retention: travel_simulator_event | 60 days | news of the demonstration's carrier | travel.carrier
-- retention: travel_simulator_fault | until it is switched off | faults that were switched on for a test | sekisho carrier mend

-- The simulator stands for another firm's system: it knows no company, and nothing else points at its tables.
-- held + sold never pass the capacity, whoever asks at the same moment.
create table travel_simulator_flight (
  day date not null,
  number smallint not null,
  origin text not null,
  destination text not null,
  departs_at timestamptz not null,
  arrives_at timestamptz not null,
  aircraft text not null,
  capacity smallint not null,
  -- Yen of the flexible family; the others are a part of it.
  fare integer not null check (fare > 0),
  surcharge integer not null default 0,
  held smallint not null default 0 check (held >= 0),
  sold smallint not null default 0 check (sold >= 0),
  cancelled boolean not null default false,
  primary key (day, number),
  check (held + sold <= capacity),
  check (departs_at < arrives_at and origin <> destination)
) with (fillfactor = 85);
create index travel_simulator_flight_search on travel_simulator_flight (origin, destination, day, departs_at);

create table travel_simulator_order (
  id uuid primary key,
  -- The asker's own reference: the same one again makes nothing twice.
  ref uuid not null unique,
  state text not null check (state in ('held', 'issued', 'cancelled', 'expired', 'refunded')),
  version integer not null default 1,
  passengers jsonb not null,
  amount integer not null check (amount >= 0),
  hold_until timestamptz not null,
  price_until timestamptz not null,
  created_at timestamptz not null,
  issued_at timestamptz,
  ended_at timestamptz,
  check (price_until <= hold_until),
  check ((ended_at is not null) = (state in ('cancelled', 'expired', 'refunded')))
);
create index travel_simulator_order_due on travel_simulator_order (hold_until) where state = 'held';

create table travel_simulator_segment (
  order_id uuid not null references travel_simulator_order (id) on delete cascade,
  n smallint not null check (n between 1 and 4),
  day date not null,
  number smallint not null,
  fare_family text not null,
  -- Yen with tax for one passenger.
  fare integer not null check (fare > 0),
  primary key (order_id, n),
  foreign key (day, number) references travel_simulator_flight (day, number)
);
create index travel_simulator_segment_of_flight on travel_simulator_segment (day, number);

-- One seat of one passenger on one flight: kept while it is held, a coupon once it is issued.
create table travel_simulator_coupon (
  order_id uuid not null references travel_simulator_order (id) on delete cascade,
  id uuid not null,
  segment smallint not null,
  passenger smallint not null,
  day date not null,
  number smallint not null,
  seat smallint not null,
  -- Of the document it is a coupon of; none while it is only held.
  document text,
  amount integer not null,
  -- Whoever sits there will not come to the gate.
  no_show boolean not null default false,
  state text not null check (state in ('held', 'released', 'open', 'checked-in', 'used', 'exchanged', 'refunded', 'void',
    'suspended')),
  primary key (order_id, id),
  unique (document, segment),
  foreign key (day, number) references travel_simulator_flight (day, number),
  check ((document is null) = (state in ('held', 'released')))
);
-- One seat, one passenger.
create unique index travel_simulator_coupon_seat on travel_simulator_coupon (day, number, seat)
  where state in ('held', 'open', 'checked-in', 'used', 'suspended');
create index travel_simulator_coupon_of_flight on travel_simulator_coupon (day, number) where state = 'open';
create sequence travel_simulator_document as bigint start 1;

create table travel_simulator_quote (
  id uuid primary key,
  order_id uuid not null references travel_simulator_order (id) on delete cascade,
  order_version integer not null,
  kind text not null check (kind in ('cancel', 'refund', 'change')),
  fee integer not null check (fee >= 0),
  refund integer not null,
  -- What would be flown instead, for a change.
  offers jsonb,
  valid_until timestamptz not null,
  -- Set once it is agreed to: the same reference again is answered, another is not.
  agreed_ref uuid unique
);
create index travel_simulator_quote_of_order on travel_simulator_quote (order_id);

create table travel_simulator_event (
  -- Given out under a lock, so that a smaller one never appears after a greater one was read.
  position bigint generated always as identity primary key,
  id uuid not null unique,
  order_id uuid not null,
  ref uuid not null,
  version integer not null,
  kind text not null check (kind in ('schedule-changed', 'flight-cancelled', 'coupon-changed', 'seats-confirmed')),
  at timestamptz not null
);

create table travel_simulator_fault (
  kind text not null check (kind in ('slow', 'answer-lost-after', 'answer-lost-before')),
  -- Which method of the connector it strikes, or 'any'.
  operation text not null,
  -- How many calls more; without it until it is switched off.
  times integer check (times > 0),
  delay_ms integer not null default 2000,
  primary key (kind, operation)
);
