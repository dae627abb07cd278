-- handling: risk_scale | internal: situation

-- What holds for everybody: indicators, raised networks, a campaign, whether a file of networks is loaded. It changes a few times a
-- day and was looked up in four tables with each sign-in. `situation` tells a node whether what it holds still stands.
create sequence risk_situation_seq;
alter table risk_scale alter column body drop not null;
alter table risk_scale alter column ask_at drop not null;
alter table risk_scale add check (num_nonnulls(body, ask_at) in (0, 2));
alter table risk_scale add column situation bigint not null default nextval('risk_situation_seq');
-- The row is there from the beginning; there is no scale in it while nothing was counted.
insert into risk_scale (version, changed_at) values (0, platform_now()) on conflict do nothing;

-- Numbers that were drawn by who then rolled back come never again: two situations under one number would be taken for each other.
create function risk_situation_changed() returns trigger language plpgsql as $$ begin
  update risk_scale set situation = greatest(situation + 1, nextval('risk_situation_seq'));
  return null;
end $$;
create trigger risk_situation_changed after insert or update or delete or truncate on risk_indicator
  execute function risk_situation_changed();
create trigger risk_situation_changed after insert or update or delete or truncate on risk_raised_network
  execute function risk_situation_changed();
create trigger risk_situation_changed after insert or update or delete or truncate on risk_network_load
  execute function risk_situation_changed();
-- A campaign counts up every few seconds; what matters is that it goes on.
create trigger risk_situation_changed after insert or update of ended_at or delete or truncate on risk_campaign
  execute function risk_situation_changed();

create function risk_situation() returns jsonb language sql stable as $$
  select jsonb_build_object(
    'raised', (select coalesce(jsonb_object_agg(network, until), '{}') from risk_raised_network),
    'isUnderAttack', exists (select 1 from risk_campaign where ended_at is null),
    'hasNetworks', exists (select 1 from risk_network_load where is_current),
    'networks', (select coalesce(jsonb_agg(distinct text(network)), '[]') from risk_indicator where network is not null),
    'userAgents', (select coalesce(jsonb_agg(distinct user_agent), '[]') from risk_indicator where user_agent is not null)) $$;

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
