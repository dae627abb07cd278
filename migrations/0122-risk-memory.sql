-- What is known of an account lies in one short row, its devices too: a row and an index entry for each of them took five times
-- what there is to know. Every device is 21 bytes: eight of the cookie's keyed hash, six of its key's or none, two of the
-- browser's family, three of the minute since 2020 in which it was first seen, two of the day since then on which last.
-- Of a nonce that was signed eight bytes are kept, six of them its time.
-- retention: risk_memory | 180 days after the last proved sign-in; a device 180 days after it was last seen | what is usual for an account, and the devices on which a code was passed | risk.purge
-- handling: risk_memory | customer: whose state devices nonces
create table risk_memory (
  -- Company and account give it together, and neither alone (`risk_whose`).
  whose bigint primary key,
  state bytea not null check (length(state) <= 1024),
  devices bytea not null check (length(devices) % 21 = 0 and length(devices) <= 24 * 21),
  nonces bytea not null check (length(nonces) % 8 = 0 and length(nonces) <= 16 * 8),
  -- What one person costs for as long as he travels: a promise, so the database keeps it.
  check (length(state) + length(devices) + length(nonces) <= 1024)
) with (fillfactor = 92);

-- The half of an id that is chance, of both ids. Two uuids in the row and again in its key would be a third of all there is.
create function risk_whose(company uuid, account uuid) returns bigint language sql immutable strict parallel safe as $$
  select ('x' || right(replace(company::text, '-', ''), 16))::bit(64)::bigint
    # ('x' || right(replace(account::text, '-', ''), 16))::bit(64)::bigint $$;

-- Where somebody else has written meanwhile: the device with the rest as it stands now. First seen it was when it was first
-- seen; with `keeps` its key, too, when it has one. Behind the eldest the newest are kept.
create function risk_with_device(devices bytea, device bytea, keeps boolean) returns bytea language sql immutable as $$
  with known as (select position(substring(device for 8) in devices) as at),
  others as (select at, case when at > 0
    then substring(devices for at - 1) || substring(devices from at + 21) else devices end as list from known)
  select substring(list from greatest(0, length(list) - 23 * 21) + 1) || case when at = 0 then device
    else substring(device for 8)
      || case when keeps and substring(devices from at + 8 for 6) <> '\x000000000000'
        then substring(devices from at + 8 for 6) else substring(device from 9 for 6) end
      || substring(device from 15 for 2) || substring(devices from at + 16 for 3) || substring(device from 20) end
  from others $$;

create function risk_devices_since(devices bytea, day int) returns bytea language sql immutable parallel safe as $$
  select coalesce(string_agg(substring(devices from at for 21), '\x'::bytea order by at), '\x')
  from generate_series(1, length(devices), 21) at
  where get_byte(devices, at + 18) * 256 + get_byte(devices, at + 19) >= day $$;

-- The nonces with one more: those made last, and none made before `oldest`.
create function risk_with_nonce(nonces bytea, nonce bytea, oldest bytea) returns bytea language sql immutable as $$
  select string_agg(one, '\x'::bytea order by one desc) from (
    select one from (
      select substring(nonces from at for 8) as one from generate_series(1, length(nonces), 8) at union select nonce) every
    where one >= oldest or one = nonce order by one desc limit 16) kept $$;

insert into risk_memory (whose, state, devices, nonces)
select risk_whose(a.company_id, a.account_id), a.state,
  coalesce((select string_agg(substring(d.device for 8)
      || coalesce(substring(d.key for 6), '\x000000000000')
      || coalesce(substring(sha256(convert_to(d.family, 'UTF8')) for 2), '\x0000')
      || decode(lpad(to_hex(greatest(0, floor(extract(epoch from d.first_seen) / 60) - 26297280)::int), 6, '0'), 'hex')
      || decode(lpad(to_hex(greatest(0, floor(extract(epoch from d.last_seen) / 86400) - 18262)::int), 4, '0'), 'hex'),
      '\x'::bytea order by d.last_seen)
    from (select * from risk_device d where d.company_id = a.company_id and d.account_id = a.account_id
      order by d.last_seen::date > d.first_seen::date desc, d.last_seen desc limit 24) d), '\x'),
  coalesce((select string_agg(n.one, '\x'::bytea order by n.one desc) from (
    select substring(nonce for 8) as one from risk_device d, unnest(d.nonces) nonce
    where d.company_id = a.company_id and d.account_id = a.account_id order by 1 desc limit 16) n), '\x')
from risk_account a;

drop table risk_device;
drop table risk_account;
