import { type Db, sql } from '#platform/sql.ts'

/** How somebody of the staff is called, in each language; throws when he is none. */
export async function staffName(db: Db, accountId: string): Promise<{ ja: string; en: string }> {
  const found = await db.row<{ ja: string; en: string }>(sql`
    select name_ja as ja, name_en as en from desk_staff where account_id = ${accountId}`)
  if (!found) throw new Error('A staff account without a name.')
  return found
}
