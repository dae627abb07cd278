import { type Part, part } from '#platform/sql.ts'

// Its mails are forgotten after 90 days; what came of them, in numbers, stays.
const drills = part`
  select coalesce(max((m.due_at at time zone 'Asia/Tokyo')::date), (c.wish->>'untilOn')::date) as last_day,
    coalesce(bool_or(m.delivered_at is not null), false) or coalesce((r.figures->>'delivered')::int, 0) > 0 as reached
  from assurance_drill c
  left join assurance_drill_message m on m.drill_id = c.id and m.round = 'first'
  left join assurance_drill_result r on r.drill_id = c.id and r.round = 'first'
  where c.approved_at is not null and c.halted_at is null and (m.id is not null or r.drill_id is not null)
  group by c.id, r.figures`

/**
 * Every round and exercise that was not cancelled, and every drill that nobody stopped, seen from a day: the day it belongs to,
 * whether it took place, and whether it may still. A round took place when it is over and somebody took part, an exercise when it
 * was carried out, a drill when its first mails were due and reached somebody. One that was planned and whose day has passed
 * without it is neither (S2-46).
 */
const rounds = (day: Part): Part => part`
  select y.programme_id as programme, y.ends_on as on_day, y.ends_on >= ${day} as is_ahead,
    y.ends_on < ${day} and exists (select 1 from assurance_participation where cycle_id = y.id) as is_held
  from assurance_cycle y where y.cancelled_at is null
  union all
  select p.id, coalesce(e.held_on, e.planned_on), e.held_on is null and e.planned_on >= ${day},
    coalesce(e.held_on <= ${day}, false)
  from assurance_exercise e join assurance_programme p on p.kind = 'exercise' where e.cancelled_at is null
  union all
  select p.id, d.last_day, d.last_day >= ${day}, d.last_day < ${day} and d.reached
  from assurance_programme p join (${drills}) d on p.kind = 'drill'`

/**
 * How often each programme took place in each of the spans, and how many times are lacking. In the year that still runs, what
 * lies ahead on the plan keeps the course; in a year that is over only what took place counts. Spans have kind, since, until, is_over.
 */
export const programmeYears = (day: Part, spans: Part): Part => part`
  select programme, kind, since, until, counts, is_over, held, ahead, minimum,
    case when counts and (since >= since_on or not is_over)
      then greatest(0, minimum - held - case when is_over then 0 else ahead end) else 0 end as short
  from (
    select p.id as programme, s.kind, s.since, s.until, s.is_over, p.minimum, p.since_on, s.kind = p.year_kind as counts,
      (count(*) filter (where r.is_held))::int as held, (count(*) filter (where r.is_ahead))::int as ahead
    from assurance_programme p cross join (${spans}) s
    left join (${rounds(day)}) r on r.programme = p.id and r.on_day >= s.since and r.on_day < s.until
    group by p.id, s.kind, s.since, s.until, s.is_over) y`
