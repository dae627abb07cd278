-- The books are closed to everybody until their time is over: neither changed nor deleted before.
create function travel_ledger_is_kept() returns trigger language plpgsql as $$
begin
  if old.month + interval '1 month' + interval '7 years' > (platform_now() at time zone 'Asia/Tokyo') then
    raise exception 'travel_ledger is kept for seven years' using errcode = 'restrict_violation';
  end if;
  return old;
end $$;
create trigger travel_ledger_is_kept before delete on travel_ledger
  for each row execute function travel_ledger_is_kept();

-- An entry stands in the month of its day: a credit given in December cannot be slipped into November.
alter table travel_ledger add constraint travel_ledger_month_of_its_day
  check (month = date_trunc('month', traded_on::timestamp)::date);
