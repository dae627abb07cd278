-- handling: risk_situation | internal: scale_version

-- What holds for everybody has one row that a judgement reads; of the scale it is told there whether what a node holds still stands.
alter table risk_situation add column scale_version bigint not null default 0;
update risk_situation set scale_version = coalesce((select version from risk_scale), 0);

create function risk_scale_moved() returns trigger language plpgsql as $$ begin
  update risk_situation set scale_version = coalesce((select version from risk_scale), 0);
  return null;
end $$;
create trigger risk_scale_moved after insert or update or delete on risk_scale
  for each row execute function risk_scale_moved();

create function risk_scale_now() returns jsonb language sql stable as $$
  select jsonb_build_object('version', version, 'askAt', ask_at, 'body', body, 'policy', policy) from risk_scale $$;

-- What has moved on since a node read it, and who is warned of: asked for only when something has, or somebody may be meant. One
-- value of a row instead of one a part.
create function risk_anew(
  held_standing uuid, held_scale bigint, held_indicators uuid, is_meant boolean, ip inet, agent text
) returns jsonb language sql stable as $$
  select jsonb_build_object(
    'situation', case when n.standing is distinct from held_standing then risk_standing() end,
    'scale', case when n.scale_version <> held_scale then risk_scale_now() end,
    'suspects', case when is_meant or n.indicators is distinct from held_indicators then risk_suspects(ip, agent) end)
  from risk_situation n $$;
