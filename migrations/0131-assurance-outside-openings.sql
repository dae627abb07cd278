-- retention: assurance_outside_opening | names and address until it is decided, 14 days at most; the rest for good, it names nobody | who asked for an account of somebody from outside, and who decided | assurance.access
-- handling: assurance_outside_opening | confidential: id party_id kind name_ja name_en address language asked_at asked_by decision decided_at decided_by

-- An account for somebody from outside that one of the office asks for; there is none until another one confirms it. One
-- who opened two by himself would be both pairs of eyes of the desk.
create table assurance_outside_opening (
  id uuid primary key,
  party_id uuid not null references assurance_party,
  kind text not null check (kind in ('desk-agent', 'member-office')),
  name_ja text check (length(name_ja) between 1 and 100),
  name_en text check (length(name_en) between 1 and 100),
  address text check (length(address) between 3 and 254),
  language text check (language in ('ja', 'en')),
  asked_at timestamptz not null,
  asked_by uuid not null,
  decision text check (decision in ('confirmed', 'refused', 'taken-back', 'lapsed')),
  decided_at timestamptz check (decided_at >= asked_at),
  decided_by uuid,
  check (num_nonnulls(decision, decided_at) in (0, 2)),
  -- Whom it is for is known until it is decided, and no longer.
  check (num_nonnulls(name_ja, name_en, address, language) = case when decision is null then 4 else 0 end),
  -- Another one confirms or refuses; only whoever asked takes it back; time alone lets it lapse.
  constraint assurance_outside_opening_four_eyes check (
    case when decision in ('confirmed', 'refused') then coalesce(decided_by <> asked_by, false)
      when decision = 'taken-back' then coalesce(decided_by = asked_by, false)
      else decided_by is null end)
);
create index assurance_outside_opening_by_party on assurance_outside_opening (party_id);
create unique index assurance_outside_opening_waiting on assurance_outside_opening (lower(address)) where decision is null;

-- Accounts from before have none.
alter table assurance_outside_account add column opening_id uuid unique references assurance_outside_opening;
-- handling: assurance_outside_account | confidential: opening_id

-- Whoever writes the row, and by whatever way: no account without selection record, contract and confidentiality (S2-25),
-- and none that its opener asked for himself.
create or replace function assurance_outside_is_grounded() returns trigger language plpgsql as $$
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
  if tg_op = 'INSERT' and not exists (
    select 1 from assurance_outside_opening o where o.id = new.opening_id and o.party_id = new.party_id
      and o.decision = 'confirmed' and o.decided_by = new.opened_by
  ) then
    raise exception 'no account for a contractor: nobody else has confirmed it' using errcode = 'check_violation';
  end if;
  return new;
end $$;
