import type pg from 'pg'
import { sql } from '../sql.ts'

/** The queues in which something is to be done now, in one question. To take from each, only to find it empty, is a write for each. */
export async function dueIn(pool: pg.Pool): Promise<Set<string>> {
  const { rows } = await pool.query<{ name: string }>(sql`
    select distinct name from jobs.job where state < 'active' and not blocked and start_after <= now()`)
  return new Set(rows.map(({ name }) => name))
}
