-- A device is 24 bytes now: behind the 21 of before three of the minute since 2020 in which its cookie was renewed, nought while
-- it was not. A cookie older than that is a copy. The table is written anew, as small as before but for these bytes.
alter table risk_memory drop constraint risk_memory_devices_check;

create function risk_devices_with_turns(devices bytea) returns bytea language sql immutable parallel safe as $$
  select coalesce(string_agg(substring(devices from at for 21) || '\x000000', '\x'::bytea order by at), '\x')
  from generate_series(1, length(devices), 21) at $$;

alter table risk_memory alter column devices type bytea using risk_devices_with_turns(devices);
alter table risk_memory add constraint risk_memory_devices_check
  check (length(devices) % 24 = 0 and length(devices) <= 24 * 24);
drop function risk_devices_with_turns;

-- The turn goes with the day on which a device was seen last: both are of whoever is written second.
create or replace function risk_with_device(devices bytea, device bytea, keeps boolean) returns bytea
language sql immutable as $$
  with known as (select position(substring(device for 8) in devices) as at),
  others as (select at, case when at > 0
    then substring(devices for at - 1) || substring(devices from at + 24) else devices end as list from known)
  select substring(list from greatest(0, length(list) - 23 * 24) + 1) || case when at = 0 then device
    else substring(device for 8)
      || case when keeps and substring(devices from at + 8 for 6) <> '\x000000000000'
        then substring(devices from at + 8 for 6) else substring(device from 9 for 6) end
      || substring(device from 15 for 2) || substring(devices from at + 16 for 3) || substring(device from 20) end
  from others $$;

create or replace function risk_devices_since(devices bytea, day int) returns bytea
language sql immutable parallel safe as $$
  select coalesce(string_agg(substring(devices from at for 24), '\x'::bytea order by at), '\x')
  from generate_series(1, length(devices), 24) at
  where get_byte(devices, at + 18) * 256 + get_byte(devices, at + 19) >= day $$;
