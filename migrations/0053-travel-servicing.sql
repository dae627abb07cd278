-- retention: travel_news | 90 days | what a carrier tells twice is done once | travel.tidy
-- retention: travel_news_read | stays: one row for each carrier | how far its news were read | none

-- What was quoted is confirmed by the carrier's name for it; whose answer was lost is looked up when `look_at` has come.
alter table travel_servicing
  add quote_id text not null,
  -- How the trip stood before, and stands again if the carrier says no.
  add trip_was text not null check (trip_was in ('ticketed', 'unused')),
  add look_at timestamptz,
  add constraint travel_servicing_looked_up check ((look_at is not null) = (state in ('confirming', 'unknown')));
create index travel_servicing_to_look_up on travel_servicing (look_at) where look_at is not null;
create index travel_servicing_of_booking on travel_servicing (company_id, booking_id, created_at);

-- Which version of the carrier's order we have kept: older news says nothing new.
alter table travel_booking add order_version integer not null default 0;
create index travel_booking_departed on travel_booking (first_departure) where state = 'ticketed';
create index travel_booking_unused on travel_booking (company_id, department_id, first_departure, id) where state = 'unused';

-- Until then an unused ticket is given back; null where the fare gives nothing.
alter table travel_ticket add refund_until timestamptz;
create index travel_ticket_of_booking on travel_ticket (company_id, booking_id, segment);

create table travel_news (
  connector text not null,
  id text not null,
  taken_at timestamptz not null,
  primary key (connector, id)
);
create index travel_news_old on travel_news (taken_at);

create table travel_news_read (
  connector text primary key,
  last_id text not null
);
