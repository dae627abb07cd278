import { type Db, sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { dayAfter } from '../bodies/ciso-gaps.ts'
import type { Population, PopulationWish } from './contract.ts'
import { colleaguesOn, peopleOn, viewOf } from './people-on.ts'

const pageSize = 50

/** The people of a day, a page of them, and how many there are in each unit and of each kind. */
export async function showPopulation(
  { db, clock }: Pick<World, 'db' | 'clock'>,
  wish: PopulationWish,
): Promise<Population> {
  const on = wish.on ?? dayAfter(await clock.now(), 0)
  const { kind, company, unit, after } = wish
  const [rows, counts, units] = await Promise.all([
    peopleOn(db, on, { ...(kind && { kinds: [kind] }), company, unit, after, most: pageSize + 1 }),
    countsOn(db, on),
    unitsOn(db, on),
  ])
  const page = rows.slice(0, pageSize)
  const last = rows.length > pageSize ? page.at(-1) : undefined
  return {
    ...{ on, counts, units },
    people: page.map((row) => viewOf(row, row.left_on ? lastDayOf(row.left_on) : undefined)),
    ...(last && { next: last.employee_number }),
  }
}

/** The day before: of a span kept as from and until, the last day that belongs to it. */
export const lastDayOf = (until: string): string => dayAfter(new Date(`${until}T00:00:00+09:00`), -1)

async function countsOn(db: Db, on: string): Promise<Population['counts']> {
  const counts = await db.row<Population['counts']>(sql`
    select count(*) filter (where kind = 'officer')::int as officer, count(*) filter (where kind = 'employee')::int as employee,
      count(*) filter (where kind = 'contractor')::int as contractor, count(*) filter (where is_away)::int as away
    from (${colleaguesOn(on)}) c`)
  return counts ?? { officer: 0, employee: 0, contractor: 0, away: 0 }
}

const unitsOn = (db: Db, on: string) =>
  db.rows<Population['units'][number]>(sql`
    select group_company as company, unit, count(*)::int as people from (${colleaguesOn(on)}) c
    group by 1, 2 order by 1, 2 limit 1000`)
