import { countAfter } from '#platform/facts/stream.ts'
import { type Db, part, sql } from '#platform/sql.ts'

/** How many facts are not in the log yet. */
export async function countUnsealed(db: Db): Promise<number> {
  const row = await db.row<{ count: number }>(sql`${countAfter(part`select seq from audit_head`)}`)
  return row?.count ?? 0
}
