-- Lists of trips come in one order, departure and id both falling: their indexes are read as they stand, without sorting.
drop index travel_booking_of_owner;
create index travel_booking_of_owner on travel_booking (company_id, owner_id, first_departure desc, id desc);
drop index travel_booking_of_department;
create index travel_booking_of_department on travel_booking (company_id, department_id, first_departure desc, id desc);
