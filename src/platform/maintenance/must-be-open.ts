import { type Part, part, sql } from '../sql.ts'
import { sharedQuestion } from '../tries/shared-question.ts'
import type { World } from '../world.ts'
import { type Closed, ClosedForMaintenance } from './closed.ts'

/** Halts a request during maintenance. For requests without a session: those with one learn it with their session. */
export async function mustBeOpen(world: World): Promise<void> {
  const closed = await closedNow(world, undefined)
  if (closed) throw new ClosedForMaintenance(closed)
}

/** What `closedIn` reads: the database's time and the announced end during maintenance, else null. */
export type ClosedIn = [now: Date, endsAt: Date] | null

/** Whether maintenance runs, as a value within another query. */
export const closedIn = (): Part => part`
  (select array[clock.now, w.ends_at] from (select platform_now() as now offset 0) clock
    join platform_maintenance w on w.cancelled_at is null and w.starts_at <= clock.now and w.ends_at > clock.now)`

/** Halts what has read that maintenance runs. */
export function haltIf(closed: ClosedIn): void {
  const [now, endsAt] = closed ?? []
  if (now && endsAt) throw new ClosedForMaintenance({ now, endsAt })
}

/** The maintenance that runs now, if one does; many who ask at once share one question. */
export const closedNow = sharedQuestion<undefined, Closed | undefined>(async (world, asked) => {
  const closed = await world.db.row<Closed>(sql`
    select clock.now, w.ends_at as "endsAt" from (select platform_now() as now offset 0) clock
    join platform_maintenance w on w.cancelled_at is null and w.starts_at <= clock.now and w.ends_at > clock.now`)
  return asked.map(() => closed)
})
