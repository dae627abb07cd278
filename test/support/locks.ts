import { setTimeout as wait } from 'node:timers/promises'
import type { TestWorld } from './world.ts'

/** Until somebody in this database waits for a lock that somebody else holds. */
export async function somebodyWaits(world: TestWorld): Promise<void> {
  const waiting = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
  for (let n = 0; n < 2_400; n++) {
    if ((await world.pool.query(waiting)).rows.length > 0) return
    await wait(25)
  }
  throw new Error('Nobody waits.')
}
