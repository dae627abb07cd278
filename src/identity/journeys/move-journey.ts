import type { Act } from '#platform/act.ts'
import { part, sql } from '#platform/sql.ts'
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

/**
 * Moves a sign-in that this act holds: one that begins in it is stored now, at its first stop, one from before is moved.
 * Throws when a held one stood elsewhere.
 */
export async function moveOn(act: Act, journey: JourneyRow, move: Move): Promise<void> {
  if (journey.step === 'password') await store(act, journey, move)
  else if (!(await moveJourney(act, move))) throw new Error('A journey that was held has moved.')
}

async function store(act: Act, journey: JourneyRow, { to, account, ...learnt }: Move): Promise<void> {
  await act.run(sql`
    insert into identity_journey (id, purpose, door, step, device, device_is_new, shown_key, language, company_id, account_id,
      security_version, member_number, masked_address, asked_code, must_change_password, created_at, expires_at)
    values (${journey.id}, ${journey.purpose}, ${journey.door}, ${to}, ${journey.device}, ${journey.device_is_new},
      ${journey.shown_key}, ${journey.language}, ${account?.companyId}, ${account?.accountId}, ${account?.securityVersion},
      ${learnt.memberNumber}, ${learnt.maskedAddress}, ${learnt.askedCode ?? false},
      ${learnt.mustChangePassword ?? false}, ${journey.created_at}, ${journey.expires_at})`)
}

/** The last step of a journey that this act holds; leaves with the commit. One that ends where it began leaves no row. */
export function endJourney(act: Act, { id, from, to, account }: LastMove): void {
  if (from === 'password') return
  act.together({
    journey: part`
      update identity_journey set step = ${to}, ended_at = ${act.now}, company_id = ${account.companyId},
        account_id = ${account.accountId}, security_version = ${account.securityVersion}
      where id = ${id} and step = ${from} and ended_at is null`,
  })
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
