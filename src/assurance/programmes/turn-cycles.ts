import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { dayAfter } from '../bodies/ciso-gaps.ts'

interface Opened {
  id: string
  people: number
  people_hash: string
}

/** Begins rounds whose first day has come, and asks those who have joined since; two nodes at once do it once. */
export async function turnCycles(world: World): Promise<void> {
  await world.act({ by: 'system', name: 'assurance.cycles' }, async (act) => {
    const today = dayAfter(act.now, 0)
    await act.run(sql`select 1 from assurance_programme order by id for update`)
    for (const { id, people, people_hash } of await openCycles(act, today))
      act.note('cycle-opened', { data: { cycle: id, people, hash: people_hash } })
    for (const { cycle, people } of await addJoiners(act, today))
      act.note('cycle-joined', { data: { cycle, people } })
  })
}

/** Writes down who is there on the first day of a round, however late this is done. */
async function openCycles(act: Act, today: string): Promise<Opened[]> {
  await act.run(sql`
    insert into assurance_cycle_member (cycle_id, colleague_id, kind, group_company, unit, added_on)
    select y.id, c.id, c.kind, c.group_company, c.unit, y.starts_on
    from assurance_cycle y join assurance_programme p on p.id = y.programme_id
    join assurance_colleague c on c.kind = any(p.asks) and c.joined_on <= y.starts_on
      and (c.left_on is null or c.left_on > y.starts_on)
    where y.opened_at is null and y.cancelled_at is null and y.starts_on <= ${today}::date
    on conflict do nothing`)
  return act.rows<Opened>(sql`
    update assurance_cycle y set opened_at = ${act.now}, people = m.people, people_hash = m.hash
    from (select y.id, count(m.colleague_id)::int as people,
        encode(sha256(coalesce(string_agg(m.colleague_id::text, ',' order by m.colleague_id), '')::bytea), 'hex') as hash
      from assurance_cycle y left join assurance_cycle_member m on m.cycle_id = y.id
      where y.opened_at is null and y.cancelled_at is null and y.starts_on <= ${today}::date group by y.id) m
    where m.id = y.id returning y.id, y.people, y.people_hash`)
}

/** Asks those who came after the first day while the round goes on, unless it is nearly over. */
const addJoiners = (act: Act, today: string) =>
  act.rows<{ cycle: string; people: number }>(sql`
    with added as (
      insert into assurance_cycle_member (cycle_id, colleague_id, kind, group_company, unit, added_on)
      select y.id, c.id, c.kind, c.group_company, c.unit, greatest(c.joined_on, y.starts_on)
      from assurance_cycle y join assurance_programme p on p.id = y.programme_id
      join assurance_colleague c on c.kind = any(p.asks) and c.joined_on <= ${today}::date
        and c.joined_on <= y.ends_on - p.joiner_days and (c.left_on is null or c.left_on > greatest(c.joined_on, y.starts_on))
      where y.opened_at is not null and y.cancelled_at is null and y.starts_on < ${today}::date and y.ends_on >= ${today}::date
        and (c.left_on is null or c.left_on > ${today}::date)
      on conflict do nothing returning cycle_id)
    select cycle_id as cycle, count(*)::int as people from added group by 1 order by 1`)
