-- retention: assurance_asset | as long as its entry | which information assets there are, and how they are handled | none
-- retention: assurance_device | as long as its entry | which devices go along with what is taken out | none
-- retention: assurance_take_out | 7 years after its return | what left the office, with whom, on what, until when | assurance.tidy
-- handling: assurance_asset | confidential: entry_id handling place medium
-- handling: assurance_device | confidential: entry_id tag device_kind
-- handling: assurance_take_out | confidential: id asset_id device_id colleague_id why out_at out_by due_on returned_at returned_by

create table assurance_asset (
  entry_id uuid primary key references assurance_entry,
  handling text not null check (handling in ('public', 'internal', 'confidential', 'customer')),
  place text not null check (length(place) between 1 and 200),
  medium text not null check (medium in ('paper', 'file', 'system', 'removable'))
);

create table assurance_device (
  entry_id uuid primary key references assurance_entry,
  tag text not null check (length(tag) between 1 and 60),
  device_kind text not null check (device_kind in ('computer', 'phone', 'storage'))
);

create table assurance_take_out (
  id uuid primary key,
  asset_id uuid not null references assurance_asset,
  -- What it is carried on; nothing for paper.
  device_id uuid references assurance_device,
  colleague_id uuid not null references assurance_colleague,
  why text not null check (length(why) between 1 and 500),
  out_at timestamptz not null,
  out_by uuid not null,
  due_on date not null,
  returned_at timestamptz check (returned_at >= out_at),
  returned_by uuid,
  check (num_nonnulls(returned_at, returned_by) in (0, 2))
);
-- A thing is out once at a time, and so is the device that carries it.
create unique index assurance_take_out_asset on assurance_take_out (asset_id) where returned_at is null;
create unique index assurance_take_out_device on assurance_take_out (device_id) where returned_at is null;
create index assurance_take_out_newest on assurance_take_out (out_at desc, id desc);
create index assurance_take_out_by_colleague on assurance_take_out (colleague_id);

-- Customer information stays in the office, whoever writes the row.
create function assurance_take_out_may() returns trigger language plpgsql as $$ begin
  if (select handling from assurance_asset where entry_id = new.asset_id) = 'customer'
  then raise exception 'customer information is not taken out' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger assurance_take_out_may before insert on assurance_take_out
  for each row execute function assurance_take_out_may();
