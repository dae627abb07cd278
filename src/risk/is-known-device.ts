import { type Db, sql } from '#platform/sql.ts'
import type { Account } from './signals.ts'

/** Whether a code was once passed on this device for this account. `device` is the cookie's keyed hash. */
export async function isKnownDevice(db: Db, account: Account, device: Buffer | undefined): Promise<boolean> {
  // Asked without a device too: the answer must not come sooner for want of a cookie.
  const row = await db.row(sql`
    select 1 from risk_device
    where company_id = ${account.companyId} and account_id = ${account.accountId} and device = ${device ?? null}::bytea`)
  return row !== undefined
}
