import { type Db, sql } from '#platform/sql.ts'
import type { Scope } from '#platform/tries/tries.ts'
import type { AccountRef } from '../accounts/account-ref.ts'
import { sideOf } from '../journeys/side-of.ts'
import type { JourneyRow } from '../tables.ts'

/** The side a recovery comes from once its ID was typed. */
export async function scopeOfJourney(db: Db, journey: JourneyRow): Promise<Scope> {
  const accounts = await db.rows<AccountRef>(sql`
    select company_id as "companyId", id as "accountId" from identity_account
    where id = ${journey.account_id}::uuid or (member_number = ${journey.member_number} and status = 'active')`)
  return sideOf(db, { accounts, memberNumber: journey.member_number ?? undefined }, journey.device)
}
