import { type Db, sql } from '#platform/sql.ts'

/** The case that holds an account, and whether the security office alone lifts that. */
export interface HeldCase {
  readonly number: string
  readonly byOffice: boolean
}

/** Which of these accounts are held now, each by its case. */
export async function heldAmong(
  db: Db,
  companyId: string,
  accountIds: string[],
): Promise<Map<string, HeldCase>> {
  if (accountIds.length === 0) return new Map()
  const rows = await db.rows<HeldCase & { id: string }>(sql`
    select a.id, c.number, c.by_office as "byOffice" from identity_account a
    join identity_case c on c.company_id = a.company_id and c.account_id = a.id and c.status = 'open'
    where a.company_id = ${companyId} and a.status = 'held' and a.id = any(${accountIds}::uuid[])`)
  return new Map(rows.map(({ id, ...held }) => [id, held]))
}

/** The accounts of a company that are held now; there are never many. */
export async function heldAccounts(db: Db, companyId: string): Promise<string[]> {
  const rows = await db.rows<{ id: string }>(sql`
    select id from identity_account where company_id = ${companyId} and status = 'held' order by id limit 1000`)
  return rows.map(({ id }) => id)
}
