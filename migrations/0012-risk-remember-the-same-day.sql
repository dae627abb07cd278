-- A second sighting on the same day only raises its count: nothing ages, nothing leaves. Most sign-ins are one, and
-- the long way for it (unpack, sort, pack again) was the dearest part of remembering.
create or replace function risk_remember(history jsonb, key text, day int) returns jsonb language plpgsql immutable as $$
declare
  seen constant jsonb := history -> key;
begin
  if key is null then
    return history;
  end if;
  if (seen ->> 1)::int = day then
    return history || jsonb_build_object(key, jsonb_build_array(round((seen ->> 0)::numeric + 1, 2), day));
  end if;
  return (
    select jsonb_object_agg(kept.key, kept.value) from (
      select each.key, each.value from jsonb_each(history || jsonb_build_object(risk_remember.key, jsonb_build_array(
        round((1 + coalesce((seen ->> 0)::numeric, 0)
          * power(0.5, greatest(0, day - coalesce((seen ->> 1)::int, day)) / 45.0)), 2),
        day))) as each
      where day - (each.value ->> 1)::int <= 180
      order by (each.value ->> 1)::int desc, (each.value ->> 0)::numeric desc limit 12) kept);
end $$;
