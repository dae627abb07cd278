import { isShared, proofFor } from '#identity/public.ts'
import { operatorCompany } from '#platform/author.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import { atTheOffice, type Proving } from '../../../at-the-office.ts'
import type { AccessReason, NewOutside } from '../contract.ts'
import { againstOutside } from './grounds.ts'

type Refusal =
  | AccessReason
  | 'register-entry-not-found'
  | 'address-shared'
  | 'opening-asked-already'
  | 'step-up-required'

/**
 * Asks for an account for somebody of a contractor. There is none, and no mail, until another one of the office confirms
 * it: whoever opened two by himself would be both pairs of eyes of the desk.
 */
export function askOutside(
  proving: Proving,
  partyId: string,
  wish: NewOutside,
): Promise<Outcome<Refusal | 'forbidden', { id: string }>> {
  const { world, session } = proving
  const { kind, nameJa, nameEn, address, language } = wish
  const id = world.random.id()
  return atTheOffice<Refusal, { id: string }>(proving, async (act) => {
    const against = await againstOutside(act, partyId)
    if (against) return refused(against)
    if (await isShared(act, { companyId: operatorCompany, accountId: id }, address))
      return refused('address-shared')
    const params = { party: partyId, ...wish }
    const proof = await proofFor(act, world, proving, {
      ...{ operation: 'ask-outside-account', params, always: true },
    })
    if (!proof.ok) return proof
    const made = await act.run(sql`
      insert into assurance_outside_opening (id, party_id, kind, name_ja, name_en, address, language, asked_at, asked_by)
      values (${id}, ${partyId}, ${kind}, ${nameJa}, ${nameEn}, ${address}, ${language}, ${act.now}, ${session.accountId})
      on conflict do nothing`)
    if (made === 0) return refused('opening-asked-already')
    act.note('outside-account-asked', { data: { opening: id, party: partyId, kind } })
    return doneWith({ id })
  })
}
