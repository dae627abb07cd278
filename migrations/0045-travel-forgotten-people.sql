-- People are forgotten 400 days after they left; their trips stay for the books, with the names that stood on the tickets.
alter table travel_booking
  alter owner_id drop not null,
  alter booked_by drop not null,
  drop constraint travel_booking_company_id_owner_id_fkey,
  drop constraint travel_booking_company_id_booked_by_fkey,
  add foreign key (company_id, owner_id) references organisation_person (company_id, id) on delete set null (owner_id),
  add foreign key (company_id, booked_by) references organisation_person (company_id, id) on delete set null (booked_by);
create index travel_booking_by_whom on travel_booking (company_id, booked_by);

alter table travel_passenger
  drop constraint travel_passenger_company_id_person_id_fkey,
  drop constraint travel_passenger_check,
  add foreign key (company_id, person_id) references organisation_person (company_id, id) on delete set null (person_id),
  add check (num_nonnulls(person_id, guest_id) <= 1);

alter table travel_request
  alter manager_id drop not null,
  drop constraint travel_request_company_id_manager_id_fkey,
  add foreign key (company_id, manager_id) references organisation_person (company_id, id) on delete set null (manager_id);
create index travel_request_of_manager on travel_request (company_id, manager_id);

alter table travel_safety_call
  alter called_by drop not null,
  drop constraint travel_safety_call_company_id_called_by_fkey,
  add foreign key (company_id, called_by) references organisation_person (company_id, id) on delete set null (called_by);
