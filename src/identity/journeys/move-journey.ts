import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { JourneyRow, Step } from '../tables.ts'
import type { AccountKey } from './find-journey.ts'

/** One step forward, and what was learnt with it; what is not named stays. */
export interface Move {
  id: string
  from: Step
  to: Step
  account?: AccountKey
  memberNumber?: string
  claimedMac?: Buffer
  maskedAddress?: string
  newAddress?: string
  askedCode?: boolean
  mustChangePassword?: boolean
}

/** Moves a journey from one step to the next; false when it no longer stands there, and nothing has changed then. */
export async function moveJourney(act: Act, move: Move): Promise<boolean> {
  const changed = await act.run(sql`
    update identity_journey set
      step = ${move.to}::text,
      company_id = coalesce(${move.account?.companyId}, company_id),
      account_id = coalesce(${move.account?.accountId}, account_id),
      security_version = coalesce(${move.account?.securityVersion}, security_version),
      member_number = coalesce(${move.memberNumber}, member_number),
      claimed_mac = coalesce(${move.claimedMac}, claimed_mac),
      masked_address = coalesce(${move.maskedAddress}, masked_address),
      new_address = coalesce(${move.newAddress}, new_address),
      asked_code = asked_code or ${move.askedCode ?? false},
      must_change_password = must_change_password or ${move.mustChangePassword ?? false},
      ended_at = case when ${move.to}::text = 'done' then ${act.now}::timestamptz end
    where id = ${move.id} and step = ${move.from} and ended_at is null and expires_at > ${act.now}`)
  return changed === 1
}

/** The last step of a journey that this act holds; leaves with the commit. */
export function endJourney(act: Act, { id, from, to, account }: LastMove): void {
  act.atEnd(sql`
    update identity_journey set step = ${to}, ended_at = ${act.now}, company_id = ${account.companyId},
      account_id = ${account.accountId}, security_version = ${account.securityVersion}
    where id = ${id} and step = ${from} and ended_at is null`)
}

type LastMove = { id: string; from: Step; to: 'done'; account: AccountKey }

/** The account a journey has recognised, as it was then. */
export function accountOf(journey: JourneyRow): AccountKey | undefined {
  if (!journey.company_id || !journey.account_id || journey.security_version === null) return undefined
  return {
    companyId: journey.company_id,
    accountId: journey.account_id,
    securityVersion: journey.security_version,
  }
}
