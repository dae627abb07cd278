-- Facts whose time is over may be taken away, by whoever says first that this is what he does. Against an operator who
-- means it this is no wall: that nothing else was taken is what the audit log shows.
create or replace function platform_fact_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and current_setting('sekisho.past_facts', true) = 'go' then return null; end if;
  raise exception 'facts are never changed';
end $$;

-- retention: platform_fact | 7 years unless the profile says otherwise; longer while a hold is on them | what happened, for audit and inquiry | audit.purge
