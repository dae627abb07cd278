import type { Session } from '#platform/author.ts'
import { type Db, sql } from '#platform/sql.ts'
import type { AccountRow } from '../tables.ts'

/** The account of whoever is signed in, as it is now. */
export async function ownAccount(db: Db, session: Session): Promise<AccountRow> {
  const account = await db.row<AccountRow>(sql`
    select * from identity_account where company_id = ${session.companyId} and id = ${session.accountId}`)
  if (!account) throw new Error('A session without an account.')
  return account
}
