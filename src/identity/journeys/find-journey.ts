import type { Act } from '#platform/act.ts'
import { type Db, type Part, part, sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { AccountRow, JourneyRow, Step } from '../tables.ts'

/** Which journey, asked by which browser. */
export interface JourneyKey {
  id: string
  purpose: JourneyRow['purpose']
  /** Keyed hash of the device cookie; without one nothing is found. */
  device: Buffer | undefined
}

/** The journey of this browser, at whatever step; undefined when foreign, unknown or older than 30 minutes. */
export async function findJourney(world: World, key: JourneyKey): Promise<JourneyRow | undefined> {
  if (!key.device) return undefined
  return world.db.row<JourneyRow>(sql`
    select j.* from identity_journey j, (select platform_now() as now offset 0) clock
    where j.id = ${key.id} and j.purpose = ${key.purpose} and j.device = ${key.device} and j.expires_at > clock.now`)
}

/** Holds the journey at `step` to the end of the act; undefined when another request has moved it on. */
export async function holdJourney(act: Act, id: string, step: Step): Promise<JourneyRow | undefined> {
  return act.row<JourneyRow>(sql`
    select * from identity_journey
    where id = ${id} and step = ${step} and ended_at is null and expires_at > ${act.now} for update`)
}

/** An account as it was read before; what a journey stands on. */
export interface AccountKey {
  companyId: string
  accountId: string
  securityVersion: number
}

/** An account as it stands now. */
export const accountKey = (account: AccountRow): AccountKey => ({
  companyId: account.company_id,
  accountId: account.id,
  securityVersion: account.security_version,
})

/** Whether an account is still active and as it was; holds nothing. */
export async function isUnchanged(act: Act, key: AccountKey): Promise<boolean> {
  const same = await act.row(sql`
    select 1 from identity_account
    where company_id = ${key.companyId} and id = ${key.accountId} and status = 'active'
      and security_version = ${key.securityVersion}`)
  return same !== undefined
}

/**
 * The account of a reset, held against change to the end of the act; undefined when it has changed since, or may not be
 * reset. A held account may: its reset is how the owner comes back.
 */
export async function holdAccount(act: Act, key: AccountKey): Promise<AccountRow | undefined> {
  return act.row<AccountRow>(sql`
    select * from identity_account
    where company_id = ${key.companyId} and id = ${key.accountId} and status in ('active', 'held')
      and security_version = ${key.securityVersion} for share`)
}

/** Whether the account a sign-in begins with is active and as it was, and then held so; the condition of an act. */
export const accountStands = (key: AccountKey): Part => part`
  exists (select from identity_account
    where company_id = ${key.companyId} and id = ${key.accountId} and status = 'active'
      and security_version = ${key.securityVersion} for share)`

/**
 * Holds a journey at `step` and the account it stands on, in one round trip; undefined when the journey has moved on or
 * the account is no longer active or has changed since. Sign-ins of one person do not wait for one another: they share
 * the hold on the account. Within a transaction only.
 */
export async function holdBoth(
  db: Db,
  journey: Pick<JourneyRow, 'id' | 'step'>,
  key: AccountKey,
): Promise<AccountRow | undefined> {
  return db.row<AccountRow>(sql`
    select a.* from identity_journey j, identity_account a
    where j.id = ${journey.id} and j.step = ${journey.step} and j.ended_at is null and j.expires_at > platform_now()
      and a.company_id = ${key.companyId} and a.id = ${key.accountId} and a.status = 'active'
      and a.security_version = ${key.securityVersion}
    for update of j for share of a`)
}

/** Whether a journey began at the door of staff; asked during maintenance, when theirs alone go on. */
export async function isOfStaff(world: World, id: string): Promise<boolean> {
  const found = await world.db.row(sql`select 1 from identity_journey where id = ${id} and door = 'staff'`)
  return found !== undefined
}
