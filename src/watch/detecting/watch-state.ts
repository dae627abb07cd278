import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { WatchState } from './contract.ts'
import { gapMs } from './heartbeat.ts'

const days = 90

/** Whether the watch is awake: asked when somebody looks, so that it shows even when everything that works by the clock stands. */
export async function watchState({ db, clock }: World): Promise<WatchState> {
  const now = await clock.now()
  const since = new Date(now.getTime() - days * 86_400_000)
  const rows = await db.rows<{ from: Date; to: Date | null }>(sql`
    select seen_at as "from", next as "to" from (
      select seen_at, lead(seen_at) over (order by seen_at) as next from watch_heartbeat where seen_at >= ${since}) seen
    where coalesce(next, ${now}) - seen_at > ${gapMs} * interval '1 millisecond' order by seen_at desc limit 100`)
  const last = await db.row<{ seen_at: Date }>(sql`
    select seen_at from watch_heartbeat where seen_at is not null order by seen_at desc limit 1`)
  return {
    isAwake: last !== undefined && now.getTime() - last.seen_at.getTime() <= gapMs,
    ...(last && { lastSeenAt: last.seen_at.toISOString() }),
    gaps: rows.map(({ from, to }) => ({ from: from.toISOString(), ...(to && { to: to.toISOString() }) })),
  }
}
