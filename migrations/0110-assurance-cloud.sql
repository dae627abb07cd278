-- retention: assurance_cloud | as long as its entry | which cloud services are used, and for what | none
-- retention: assurance_sign_on_service | until the next list | which services people reach by single sign-on | none
-- retention: assurance_leaving | for good, it names nobody | that access ended with somebody's leaving, and how soon | none
-- handling: assurance_cloud | confidential: entry_id provider purpose handling state sign_on_names
-- handling: assurance_sign_on_service | confidential: name last_used_on loaded_at
-- handling: assurance_leaving | confidential: account_id colleague_id ended_from closed_at seats

create table assurance_cloud (
  entry_id uuid primary key references assurance_entry,
  provider text not null check (length(provider) between 1 and 200),
  purpose text not null check (length(purpose) between 1 and 2000),
  -- The strictest class of what is kept there.
  handling text not null check (handling in ('public', 'internal', 'confidential', 'customer')),
  state text not null check (state in ('considered', 'in-use', 'ended')),
  -- What single sign-on calls it.
  sign_on_names text[] not null default '{}'
);

-- Nothing is "in use" unless the last assessment found it in order, whoever writes it (S2-42).
create function assurance_cloud_is_assessed() returns trigger language plpgsql as $$ begin
  if new.state = 'in-use' and not coalesce((select is_good from assurance_entry_check where entry_id = new.entry_id
    order by on_day desc, noted_at desc limit 1), false)
  then raise exception 'a cloud service is not in use without an assessment' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger assurance_cloud_is_assessed before insert or update on assurance_cloud
  for each row execute function assurance_cloud_is_assessed();

create table assurance_sign_on_service (
  name text primary key check (length(name) between 1 and 200),
  last_used_on date,
  loaded_at timestamptz not null
);

-- Somebody of the group left, and what he could reach ended with it; the lag is the time between.
create table assurance_leaving (
  account_id uuid primary key,
  colleague_id uuid not null,
  ended_from timestamptz not null,
  closed_at timestamptz not null,
  seats integer not null check (seats >= 0)
);
