-- Lets a person leave; false when something of another room rests on him, such as a trip nobody has decided on, and nothing happens.
create function organisation_let_leave(company uuid, person uuid, at timestamptz) returns boolean language plpgsql as $$
begin
  update organisation_person set status = 'left', left_on = at, changes = changes + 1
  where company_id = company and id = person;
  return true;
exception when restrict_violation then
  return false;
end $$;
