-- One's own trips are read in the order of departure, those of others one flies along on too: before, all a person had ever
-- flown were looked up for each page.
alter table travel_passenger add first_departure timestamptz;
update travel_passenger p set first_departure = b.first_departure
from travel_booking b where b.company_id = p.company_id and b.id = p.booking_id;
alter table travel_passenger alter first_departure set not null;
create index travel_passenger_in_order on travel_passenger (company_id, person_id, first_departure desc, booking_id desc)
  where person_id is not null;
drop index travel_passenger_of_person;

-- Copied by the database, so that nobody forgets it.
create function travel_passenger_departs() returns trigger language plpgsql as $$
begin
  select b.first_departure into new.first_departure from travel_booking b
  where b.company_id = new.company_id and b.id = new.booking_id;
  return new;
end $$;
create trigger travel_passenger_departs before insert on travel_passenger
  for each row execute function travel_passenger_departs();
create function travel_booking_departs() returns trigger language plpgsql as $$
begin
  update travel_passenger set first_departure = new.first_departure
  where company_id = new.company_id and booking_id = new.id;
  return null;
end $$;
create trigger travel_booking_departs after update of first_departure on travel_booking
  for each row when (new.first_departure <> old.first_departure) execute function travel_booking_departs();
