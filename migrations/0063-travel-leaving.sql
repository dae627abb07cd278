-- 退職する方の出張: when an administrator decided that a trip stands although its owner leaves.
alter table travel_booking add leaving_decided_at timestamptz;
create index travel_booking_undecided on travel_booking (company_id, owner_id)
  where leaving_decided_at is null and state not in ('flown', 'refunded', 'forfeited', 'expired', 'cancelled');

-- Nobody leaves with a trip that nobody has decided on, whoever lets him go and however many at once (hazard 12).
create function travel_trips_are_decided() returns trigger language plpgsql as $$
begin
  if exists (
    select from travel_booking b where b.company_id = new.company_id and b.owner_id = new.id
      and b.leaving_decided_at is null and b.state not in ('flown', 'refunded', 'forfeited', 'expired', 'cancelled'))
  then
    raise exception 'trips of this person wait for a decision' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger travel_trips_are_decided before update of status on organisation_person
  for each row when (new.status = 'left' and old.status <> 'left') execute function travel_trips_are_decided();
