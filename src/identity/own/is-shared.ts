import { type Db, sql } from '#platform/sql.ts'
import type { AccountRef } from '../accounts/account-ref.ts'
import { mailboxOf } from '../address.ts'

/** Whether a colleague reads the mailbox behind an address: a code sent there would reach both (S1-53, attack-28). */
export async function isShared(
  db: Db,
  { companyId, accountId }: AccountRef,
  address: string,
): Promise<boolean> {
  const other = await db.row(sql`
    select 1 from identity_account
    where company_id = ${companyId} and id <> ${accountId} and status <> 'closed'
      and regexp_replace(lower(address), '[+][^@]*@', '@') = ${mailboxOf(address)} limit 1`)
  return other !== undefined
}
