import { datesEverSet } from '#platform/dates/keep-date.ts'
import { momentOf } from '#platform/dates/moment.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { dayAhead } from '../readiness/day-ahead.ts'
import type { Tally } from '../rehearsal/tally.ts'
import type { CutoverBoard } from './contract.ts'

interface RunRow {
  id: string
  on: string
  state: CutoverBoard['runs'][number]['state']
  askedAt: Date
  endedAt: Date | null
  totals: Tally | null
}

/** The dates with their history, and the rehearsals so far, the newest first. */
export async function showBoard({ db }: World): Promise<CutoverBoard> {
  const [moment, history, runs] = await Promise.all([
    momentOf(db),
    datesEverSet(db),
    db.rows<RunRow>(sql`
      select id, on_day::text as on, state, asked_at as "askedAt", ended_at as "endedAt", totals
      from cutover_rehearsal order by asked_at desc limit 60`),
  ])
  return {
    dates: moment.dates,
    ahead: dayAhead(moment).on,
    history: history.slice(0, 20).map(({ name, value, reason, setAt, until }) => ({
      ...{ name, value, reason, setAt: setAt.toISOString() },
      ...(until && { until: until.toISOString() }),
    })),
    runs: runs.map(({ id, on, state, askedAt, endedAt, totals }) => ({
      ...{ id, on, state, askedAt: askedAt.toISOString() },
      ...(endedAt && { endedAt: endedAt.toISOString() }),
      ...(totals && { totals }),
    })),
  }
}
