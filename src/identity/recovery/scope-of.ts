import { type Db, sql } from '#platform/sql.ts'
import type { Scope } from '#platform/tries.ts'
import { isKnownDevice } from '#risk/public.ts'
import type { JourneyRow } from '../tables.ts'

/** Stands in where nobody was recognised, so that the same is asked. */
export const nobody = {
  companyId: '00000000-0000-0000-0000-000000000000',
  accountId: '00000000-0000-0000-0000-000000000000',
}

/** The side a reset comes from: a device known to one of these accounts has tries of its own (O3). */
export async function scopeFor(
  db: Db,
  accounts: { companyId: string; accountId: string }[],
  device: Buffer,
): Promise<Scope> {
  const asked = accounts.length > 0 ? accounts : [nobody]
  const known = await Promise.all(asked.map((account) => isKnownDevice(db, account, device)))
  return known.includes(true) ? device : 'strangers'
}

/** The side a recovery comes from once its ID was typed. */
export async function scopeOfJourney(db: Db, journey: JourneyRow): Promise<Scope> {
  const accounts = await db.rows<{ companyId: string; accountId: string }>(sql`
    select company_id as "companyId", id as "accountId" from identity_account
    where id = ${journey.account_id}::uuid or (member_number = ${journey.member_number} and status = 'active')`)
  return scopeFor(db, accounts, journey.device)
}
