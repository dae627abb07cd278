import type { Language } from '#platform/author.ts'
import { type Db, sql } from '#platform/sql.ts'

/** The names of staff by account, as a colleague of this language reads them; ids of others find nothing. */
export async function staffNames(
  db: Db,
  accountIds: (string | null)[],
  language: Language = 'ja',
): Promise<Map<string, string>> {
  const ids = [...new Set(accountIds.filter((id) => id !== null))]
  if (ids.length === 0) return new Map()
  const rows = await db.rows<{ account_id: string; ja: string; en: string }>(sql`
    select account_id, name_ja as ja, name_en as en from desk_staff where account_id = any(${ids}::uuid[])`)
  return new Map(rows.map((row) => [row.account_id, row[language]]))
}
