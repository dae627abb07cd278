import { type Db, sql } from '#platform/sql.ts'

/** Which of these accounts are held now, by their case's number. */
export async function heldAmong(
  db: Db,
  companyId: string,
  accountIds: string[],
): Promise<Map<string, string>> {
  if (accountIds.length === 0) return new Map()
  const rows = await db.rows<{ id: string; number: string }>(sql`
    select a.id, c.number from identity_account a
    join identity_case c on c.company_id = a.company_id and c.account_id = a.id and c.status = 'open'
    where a.company_id = ${companyId} and a.status = 'held' and a.id = any(${accountIds}::uuid[])`)
  return new Map(rows.map(({ id, number }) => [id, number]))
}

/** The accounts of a company that are held now; there are never many. */
export async function heldAccounts(db: Db, companyId: string): Promise<string[]> {
  const rows = await db.rows<{ id: string }>(sql`
    select id from identity_account where company_id = ${companyId} and status = 'held' order by id limit 1000`)
  return rows.map(({ id }) => id)
}
