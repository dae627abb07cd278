import { type Part, part } from '#platform/sql.ts'

/** How somebody stands in one round. Who left, was away or exempt all the while is neither done nor missing. */
export const cellStates = ['done', 'missing', 'open', 'left', 'away', 'exempt'] as const
export type CellState = (typeof cellStates)[number]

/**
 * Everybody in every round, with how he stands on a day. Found anew from joining, leaving, leave and exemptions as they are known
 * now, so that what is learned late counts from the day it took effect. `cycles` is a condition on the round, named y.
 */
export const cells = (day: unknown, cycles: Part): Part => part`
  select m.cycle_id, y.programme_id, y.starts_on, y.ends_on, m.colleague_id, m.kind, m.group_company, m.unit,
    c.employee_number, c.name_ja, c.name_en, p.effective_on, y.ends_on < ${day}::date as is_over,
    case
      when p.colleague_id is not null then 'done'
      when c.left_on is not null and c.left_on <= y.ends_on then 'left'
      when c.away @> there.days then 'away'
      when c.away + coalesce(e.days, '{}') @> there.days then 'exempt'
      when y.ends_on < ${day}::date then 'missing'
      else 'open'
    end as state
  from assurance_cycle y
  join assurance_cycle_member m on m.cycle_id = y.id
  join assurance_colleague c on c.id = m.colleague_id
  cross join lateral (select daterange(greatest(m.added_on, y.starts_on), y.ends_on + 1) as days) there
  left join assurance_participation p on p.cycle_id = m.cycle_id and p.colleague_id = m.colleague_id
  left join (select programme_id, colleague_id, range_agg(daterange(from_on, until_on)) as days from assurance_exemption
    group by 1, 2) e on e.programme_id = y.programme_id and e.colleague_id = m.colleague_id
  where y.cancelled_at is null and y.opened_at is not null and ${cycles}`
