import { type Db, sql } from '#platform/sql.ts'

/** The names of staff by account, as colleagues read them; ids of others find nothing. */
export async function staffNames(db: Db, accountIds: (string | null)[]): Promise<Map<string, string>> {
  const ids = [...new Set(accountIds.filter((id) => id !== null))]
  if (ids.length === 0) return new Map()
  const rows = await db.rows<{ account_id: string; name: string }>(sql`
    select account_id, name_ja as name from desk_staff where account_id = any(${ids}::uuid[])`)
  return new Map(rows.map((row) => [row.account_id, row.name]))
}
