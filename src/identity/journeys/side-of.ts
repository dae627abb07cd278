import { type Db, sql } from '#platform/sql.ts'
import type { Scope } from '#platform/tries/tries.ts'
import { isKnownDevice } from '#risk/public.ts'
import type { AccountRef } from '../accounts/account-ref.ts'

/** Stands in where nobody was recognised, so that the same is asked. */
export const nobody = {
  companyId: '00000000-0000-0000-0000-000000000000',
  accountId: '00000000-0000-0000-0000-000000000000',
}

/** Somebody as an ID names him: his account, or a member's number and his accounts; none of it for nobody. */
export interface Somebody {
  accounts: AccountRef[]
  memberNumber?: string | undefined
}

/**
 * The side a try comes from (O3, O6). His own devices are those he has used, and the one that has just carried his reset
 * to its end: the reset forgets all others, and strangers' wrong tries right after it must not count against him. This
 * is for counting alone; what the risk is judged by knows nothing of it.
 */
export async function sideOf(db: Db, who: Somebody, device: Buffer | undefined): Promise<Scope> {
  const asked = who.accounts.length > 0 ? who.accounts : [nobody]
  const known = await Promise.all(asked.map((account) => isKnownDevice(db, account, device)))
  // Asked of everybody whose device is not known, whether the ID is anybody's or not.
  const isOwn = known.includes(true) || (await hasReset(db, who, device))
  return device && isOwn ? device : 'strangers'
}

/** Whether this browser made the newest reset of a day. */
async function hasReset(db: Db, who: Somebody, device: Buffer | undefined): Promise<boolean> {
  const { companyId, accountId } = who.accounts[0] ?? nobody
  const newest = await db.row<{ device: Buffer }>(sql`
    select j.device from identity_journey j, (select platform_now() as now offset 0) clock
    where j.purpose = 'recovery' and j.step = 'done' and j.ended_at > clock.now - interval '1 day'
      and ((j.company_id = ${companyId}::uuid and j.account_id = ${accountId}::uuid)
        or j.member_number = ${who.memberNumber ?? null}::text)
    order by j.ended_at desc limit 1`)
  return device !== undefined && newest?.device.equals(device) === true
}
