import { type Db, type Part, part, sql } from '#platform/sql.ts'
import type { Remembered } from '../past.ts'
import type { Account, Signals } from '../signals.ts'
import { deviceOf } from './kept-devices.ts'

/** Whether a code was once passed on this device for this account. `device` is the cookie's keyed hash. */
export async function isKnownDevice(db: Db, account: Account, device: Buffer | undefined): Promise<boolean> {
  // Asked without a device too: the answer must not come sooner for want of a cookie.
  const row = await db.row<{ known: boolean }>(sql`
    select ${deviceIsKnown(device)} as known
    from (select ${account.companyId}::uuid as company_id, ${account.accountId}::uuid as id) a`)
  return row?.known === true
}

/** The same as a condition within a query that has the account as `a (company_id, id)`. */
export const deviceIsKnown = (device: Buffer | Part | undefined): Part => part`
  exists (select 1 from risk_memory r where r.whose = risk_whose(a.company_id, a.id)
    and position(substring(${device ?? null}::bytea for 8) in r.devices) > 0)`

/** The same of somebody whose past was read. */
export function bringsKnownDevice(
  { device }: Pick<Signals, 'device'>,
  { known_devices }: Remembered,
): boolean {
  return Boolean(device && known_devices && deviceOf(known_devices, device))
}
