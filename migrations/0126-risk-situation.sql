-- retention: risk_situation | while this system is in use | two numbers that tell a node whether what it holds for everybody still stands | none
-- retention: risk_situation_change | until the transaction that wrote it commits | that the numbers are to be drawn anew | none
-- handling: risk_situation | internal: only_one standing indicators
-- handling: risk_situation_change | internal: transaction_id of_indicators

-- What holds for everybody: raised networks, a campaign, whether a file of networks is loaded, and the indicators. It changes a few
-- times a day and was looked up in four tables with each sign-in. Now each node holds it, and these tell it whether it still stands.
create table risk_situation (
  only_one boolean primary key default true check (only_one),
  -- Of networks, campaign and file.
  standing uuid not null default gen_random_uuid(),
  indicators uuid not null default gen_random_uuid()
);
insert into risk_situation default values;

-- The row is locked by whoever commits, and by nobody who is still at work: an officer who raises a network waits for no import.
create table risk_situation_change (
  transaction_id xid8 not null default pg_current_xact_id(),
  of_indicators boolean not null,
  primary key (transaction_id, of_indicators)
);

create function risk_situation_moves() returns trigger language plpgsql as $$ begin
  insert into risk_situation_change (of_indicators) values (tg_table_name = 'risk_indicator') on conflict do nothing;
  return null;
end $$;
create trigger risk_situation_moves after insert or update or delete or truncate on risk_indicator
  execute function risk_situation_moves();
create trigger risk_situation_moves after insert or update or delete or truncate on risk_raised_network
  execute function risk_situation_moves();
create trigger risk_situation_moves after insert or update or delete or truncate on risk_network_load
  execute function risk_situation_moves();
-- A campaign counts up every few seconds; what matters is that it goes on.
create trigger risk_situation_moves after insert or update of ended_at or delete or truncate on risk_campaign
  execute function risk_situation_moves();

create function risk_situation_moved() returns trigger language plpgsql as $$ begin
  if new.of_indicators then
    update risk_situation set indicators = gen_random_uuid();
  else
    update risk_situation set standing = gen_random_uuid();
  end if;
  delete from risk_situation_change where transaction_id = new.transaction_id and of_indicators = new.of_indicators;
  return null;
end $$;
create constraint trigger risk_situation_moved after insert on risk_situation_change deferrable initially deferred
  for each row execute function risk_situation_moved();

create function risk_standing() returns jsonb language sql stable as $$
  select jsonb_build_object(
    'raised', (select coalesce(jsonb_object_agg(network, until), '{}') from risk_raised_network),
    'isUnderAttack', exists (select 1 from risk_campaign where ended_at is null),
    'hasNetworks', exists (select 1 from risk_network_load where is_current),
    -- Only an act that has changed something itself sees a row here: what it reads stands under no number yet.
    'isPending', exists (select 1 from risk_situation_change)) $$;

-- The indicators somebody answers to, the strongest of now first. Of a hundred for one network three say enough; what has ended takes
-- nobody's place, though it has not been cleared away yet.
create function risk_suspects(ip inet, agent text) returns jsonb language sql stable as $$
  select jsonb_agg(i) from (
    select id, score, half_life, since, until from (
      select indicator_id as id, score, half_life_days as half_life, since, until from risk_indicator
      where network is not null and network >>= ip
      union all
      select indicator_id, score, half_life_days, since, until from risk_indicator
      where user_agent is not null and user_agent = agent
    ) answered, (select platform_now() as now offset 0) clock
    where since <= now and until > now
    order by score * power(0.5, extract(epoch from (now - since)) / 86400 / half_life) desc
    limit 3) i $$;

-- What the file of networks says of an address: null while there is none, empty where it says nothing.
create function risk_place(ip inet) returns jsonb language sql stable as $$
  select coalesce((
      select case when n.last >= ip then jsonb_build_object('asn', n.asn, 'country', n.country, 'use', n.use) end
      from risk_network n where n.load_id = l.id and n.first <= ip order by n.first desc limit 1), '{}')
    from risk_network_load l where l.is_current $$;
