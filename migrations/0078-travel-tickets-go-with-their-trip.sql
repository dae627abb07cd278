-- Seven years after its last flight a trip goes with all that hangs on it; its tickets held it back, so that no issued trip ever went.
alter table travel_ticket
  drop constraint travel_ticket_company_id_booking_id_passenger_fkey,
  add foreign key (company_id, booking_id, passenger) references travel_passenger (company_id, booking_id, n) on delete cascade;
