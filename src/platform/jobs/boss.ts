import { createHash } from 'node:crypto'
import type pg from 'pg'
import { type Db as BossDb, PgBoss } from 'pg-boss'
import type { Act } from '../act.ts'

/** The database schema the queue lives in; its tables belong to pg-boss. */
const schema = 'jobs'

/**
 * The queue's own client over our pool. It keeps database time, so a moved clock neither hurries nor stops it. Whoever `tends` the
 * queue clears away, and puts in what recurs unless he leaves that to others.
 */
export function bossOver(
  pool: pg.Pool,
  { tends, recurs = tends }: { tends: boolean; recurs?: boolean },
): PgBoss {
  return new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    schema,
    ...(!recurs && { schedule: false }),
    ...(!tends && { supervise: false }),
    // Neither flows nor online index builds are used here: looking for them all the time would cost.
    flowIntervalSeconds: 3600,
    bamIntervalSeconds: 3600,
  })
}

/** Makes the queue's tables, or brings them up to this version. For `migrate` and the tests' template database. */
export async function installJobs(pool: pg.Pool): Promise<void> {
  const boss = bossOver(pool, { tends: true })
  await boss.start()
  await boss.stop({ graceful: false, close: false })
}

/** The act's transaction as pg-boss wants it: what it writes there commits or vanishes with the act. */
export function bossWithin(act: Act): BossDb {
  return {
    executeSql: async (text, values = []) => ({ rows: await act.rows({ name: nameOf(text), text, values }) }),
  }
}

const names = new Map<string, string>()

function nameOf(text: string): string {
  const known = names.get(text)
  if (known) return known
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 24)
  names.set(text, name)
  return name
}
