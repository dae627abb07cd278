import { setTimeout as wait } from 'node:timers/promises'
import { sql } from '../../src/platform/sql.ts'
import type { TestWorld } from './world.ts'

/** Holds an account's row as another transaction does, so that what comes meanwhile queues behind it. */
export async function holdAccount(world: TestWorld, accountId: string) {
  const client = await world.pool.connect()
  await client.query('begin')
  await client.query('select 1 from identity_account where id = $1 for update', [accountId])
  const isWaiting = async (many: number) => {
    const found = await world.db.row<{ many: number }>(sql`
      select count(*)::int as many from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`)
    return (found?.many ?? 0) >= many
  }
  return {
    /** Until so many stand in line. */
    async waiting(many: number) {
      while (!(await isWaiting(many))) await wait(10)
    },
    async release() {
      await client.query('commit')
      client.release()
    },
  }
}
