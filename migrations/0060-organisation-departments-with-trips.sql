-- Removes a department; false when something of another room rests on it, such as a trip on the books, and nothing happens.
create function organisation_remove_department(company uuid, department uuid) returns boolean language plpgsql as $$
begin
  delete from organisation_department where company_id = company and id = department;
  return true;
exception when foreign_key_violation then
  return false;
end $$;
