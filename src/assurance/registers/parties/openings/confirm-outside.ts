import { openStaff } from '#desk/public.ts'
import { proofFor } from '#identity/public.ts'
import { operatorCompany } from '#platform/author.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import { atTheOffice, type Proving } from '../../../at-the-office.ts'
import { dayAfter } from '../../../bodies/ciso-gaps.ts'
import { linkAccount } from '../../../population/link-account.ts'
import { colleagueOfAddress } from '../../../population/people-on.ts'
import type { AccessReason } from '../contract.ts'
import { againstOutside } from './grounds.ts'
import { decideOpenings, holdOpening, type Place } from './waiting.ts'

type Refusal =
  | AccessReason
  | 'register-entry-not-found'
  | 'opening-not-found'
  | 'opening-own'
  | 'opening-address-taken'
  | 'step-up-required'

/**
 * Opens an account for somebody of a contractor that another one of the office asked for. Without selection record,
 * contract and confidentiality terms in force on this day it is refused, here and by the database.
 */
export function confirmOutside(
  proving: Proving,
  place: Place,
): Promise<Outcome<Refusal | 'forbidden', { signInId: string }>> {
  const { world, session } = proving
  const { partyId, openingId } = place
  return atTheOffice<Refusal, { signInId: string }>(proving, async (act) => {
    const asked = await holdOpening(act, place)
    if (!asked) return refused('opening-not-found')
    if (asked.asked_by === session.accountId) return refused('opening-own')
    const against = await againstOutside(act, partyId)
    if (against) return refused(against)
    const wish = { operation: 'confirm-outside-account', params: { opening: openingId }, always: true }
    const proof = await proofFor(act, world, proving, wish)
    if (!proof.ok) return proof
    const { kind, address, language } = asked
    const name = { ja: asked.name_ja, en: asked.name_en }
    const opened = await openStaff(act, world, { kind, name, address, language })
    if (!opened.ok) return refused('opening-address-taken')
    const { accountId, signInId } = opened.value
    await decideOpenings(act, [openingId], { decision: 'confirmed', by: session.accountId })
    await act.run(sql`
      insert into assurance_outside_account (account_id, party_id, opening_id, opened_at, opened_by)
      values (${accountId}, ${partyId}, ${openingId}, ${act.now}, ${session.accountId})`)
    const colleague = await colleagueOfAddress(act, address, dayAfter(act.now, 0))
    if (colleague) await linkAccount(act, colleague.id, accountId)
    const data = { opening: openingId, party: partyId, kind }
    act.note('outside-account-opened', { companyId: operatorCompany, subject: accountId, data })
    return doneWith({ signInId })
  })
}
