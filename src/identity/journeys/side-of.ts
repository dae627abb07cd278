import { type Db, type Part, part, sql } from '#platform/sql.ts'
import type { Scope } from '#platform/tries/tries.ts'
import { deviceIsKnown } from '#risk/public.ts'
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
 * The side a try comes from (O3, O6), in one question. His own devices are those he has used, and the one that has just carried his reset
 * to its end: the reset forgets all others, and strangers' wrong tries right after it must not count against him. This
 * is for counting alone; what the risk is judged by knows nothing of it.
 */
export async function sideOf(db: Db, who: Somebody, device: Buffer | undefined): Promise<Scope> {
  const accounts = who.accounts.length > 0 ? who.accounts : [nobody]
  const read = await db.row<{ own: boolean }>(sql`
    select bool_or(${isOwnDevice(device, who.memberNumber)}) as own
    from unnest(${accounts.map((one) => one.companyId)}::uuid[], ${accounts.map((one) => one.accountId)}::uuid[])
      as a(company_id, id)`)
  return sideFrom(device, read?.own === true)
}

/** The side of a device, once it is known whether it is one of his own. */
export const sideFrom = (device: Buffer | undefined, isOwn: boolean): Scope =>
  device && isOwn ? device : 'strangers'

/**
 * The condition behind `sideOf`, for queries that have the account as `a (company_id, id)`. Where there is no account
 * they set `nobody` in its place: then the same is looked up as for somebody.
 */
export const isOwnDevice = (
  device: Buffer | Part | undefined,
  memberNumber: string | null | undefined,
): Part => part`
  (${deviceIsKnown(device)} or coalesce(${device ?? null}::bytea = (
    select j.device from identity_journey j, (select platform_now() as now offset 0) clock
    where j.purpose = 'recovery' and j.step = 'done' and j.ended_at > clock.now - interval '1 day'
      and ((j.company_id = a.company_id and j.account_id = a.id) or j.member_number = ${memberNumber ?? null}::text)
    order by j.ended_at desc limit 1), false))`
