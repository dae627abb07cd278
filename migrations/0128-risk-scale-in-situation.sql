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

-- Companies are counted together with the scale: what a node has read of one stands as long as that does.
create function risk_company_now(company uuid) returns jsonb language sql stable as $$
  select coalesce((
    select jsonb_build_object('habits', habits, 'ease', ease) from risk_company where company_id = company), '{}') $$;
