-- retention: assurance_membership | as long as its entry | which bodies of collective defence the group belongs to | none
-- retention: assurance_monitor | as long as its entry | which outside bodies watch with us | none
-- retention: assurance_party | as long as its entry | on what grounds a contractor was chosen, and to what he is bound | none
-- retention: assurance_outside_account | for good, it names nobody | on what grounds somebody from outside had an account, and when it ended | none
-- handling: assurance_membership | public: entry_id short what_ja what_en since_on until_on
-- handling: assurance_monitor | confidential: entry_id covers from_on until_on
-- handling: assurance_party | confidential: entry_id work selected_on selected_by experience ability contract_number contract_from contract_until confidential_from confidential_until
-- handling: assurance_outside_account | confidential: account_id party_id opened_at opened_by ended_from closed_at why

create table assurance_membership (
  entry_id uuid primary key references assurance_entry,
  short text not null check (length(short) between 1 and 60),
  -- What the body is, as everybody reads it (S2-15).
  what_ja text not null check (length(what_ja) between 1 and 2000),
  what_en text not null check (length(what_en) between 1 and 2000),
  since_on date not null,
  until_on date check (until_on >= since_on)
);

create table assurance_monitor (
  entry_id uuid primary key references assurance_entry,
  covers text not null check (length(covers) between 1 and 2000),
  from_on date not null,
  -- The last day on which it watches.
  until_on date check (until_on >= from_on)
);

create table assurance_party (
  entry_id uuid primary key references assurance_entry,
  work text not null check (length(work) between 1 and 2000),
  -- The selection record: whole, or not there (S2-24).
  selected_on date,
  selected_by text check (length(selected_by) between 1 and 200),
  experience text check (length(experience) between 1 and 2000),
  ability text check (length(ability) between 1 and 2000),
  -- The contract, and its confidentiality terms; without a last day they are open-ended (S2-25).
  contract_number text check (length(contract_number) between 1 and 200),
  contract_from date,
  contract_until date,
  confidential_from date,
  confidential_until date,
  check (num_nonnulls(selected_on, selected_by, experience, ability) in (0, 4)),
  check (num_nonnulls(contract_number, contract_from) in (0, 2)),
  check (contract_until is null or (contract_from is not null and contract_until >= contract_from)),
  check (confidential_until is null or (confidential_from is not null and confidential_until >= confidential_from))
);

-- Why people of a contractor may have no account on a day; null when they may.
create function assurance_against_access(party assurance_party, on_day date) returns text language sql immutable as $$
  select case
    when party.selected_on is null or party.selected_on > on_day then 'selection-missing'
    when party.contract_from is null or party.contract_from > on_day then 'contract-missing'
    when party.contract_until < on_day then 'contract-ended'
    when party.confidential_from is null or party.confidential_from > on_day then 'confidentiality-missing'
    when party.confidential_until < on_day then 'confidentiality-ended'
  end $$;

-- An account of the staff that somebody from outside has, on the ground of a contractor's entry.
create table assurance_outside_account (
  account_id uuid primary key,
  party_id uuid not null references assurance_party,
  opened_at timestamptz not null,
  opened_by uuid not null,
  -- When its ground was gone, and when access was taken away: the time between is the lag.
  ended_from timestamptz,
  closed_at timestamptz,
  why text check (length(why) between 1 and 60),
  check (num_nonnulls(ended_from, closed_at, why) in (0, 3))
);
create index assurance_outside_account_by_party on assurance_outside_account (party_id);
create index assurance_outside_account_open on assurance_outside_account (opened_at) where closed_at is null;

-- Whoever writes the row, and by whatever way: no account without selection record, contract and confidentiality (S2-25).
create function assurance_outside_is_grounded() returns trigger language plpgsql as $$
declare against text;
begin
  -- Held, so that the contract does not end beside it.
  perform 1 from assurance_entry where id = new.party_id and retired_at is null for share;
  if not found then raise exception 'this contractor is not on the register' using errcode = 'check_violation'; end if;
  select assurance_against_access(p, (new.opened_at at time zone 'Asia/Tokyo')::date) into against
    from assurance_party p where p.entry_id = new.party_id;
  if against is not null then
    raise exception 'no account for a contractor: %', against using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger assurance_outside_is_grounded before insert or update of account_id, party_id, opened_at
  on assurance_outside_account for each row execute function assurance_outside_is_grounded();
