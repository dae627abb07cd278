import { type Db, sql } from '#platform/sql.ts'

/** How many members still hold a temporary card. */
export async function countTemporaryCards(db: Db): Promise<number> {
  const read = await db.row<{ count: number }>(sql`
    select count(*) from membership_member where status = 'temporary'`)
  return read?.count ?? 0
}

/** Members with a temporary card by their number, after one. */
export function temporaryCards(
  db: Db,
  after: string,
  most: number,
): Promise<{ number: string; since: Date }[]> {
  return db.rows(sql`
    select number, created_at as since from membership_member
    where status = 'temporary' and number > ${after} order by number limit ${most}`)
}
