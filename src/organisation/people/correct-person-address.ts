import { accountsOf, correctAddress, mailboxOf, proofFor } from '#identity/public.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { type Asking, administer, strictly } from '../administer.ts'
import { holdCompany } from '../company/company-of.ts'
import { AddressCorrection } from '../contract.ts'
import { takenMailboxes } from './free-for.ts'
import { holdPerson, type NotHeld } from './hold-person.ts'

type Refusal =
  | NotHeld
  | 'forbidden'
  | 'invalid-input'
  | 'address-kept-by-programme'
  | 'address-shared'
  | 'address-unchanged'
  | 'step-up-required'

/**
 * The administrator corrects a ticketing manager's wrong address (S1-69): codes and links on their way die, the next
 * one goes to the new address only, both addresses are told (S1-71). A traveller's address is the programme's (S1-70).
 */
export function correctPersonAddress(
  asking: Asking,
  id: string,
  wish: AddressCorrection,
): Promise<Outcome<Refusal>> {
  const { world, session } = asking
  const { companyId } = session
  return strictly(asking, [wish, AddressCorrection], () =>
    administer<Refusal, undefined>(asking, async (act) => {
      await holdCompany(act, companyId)
      const held = await holdPerson(act, companyId, id)
      if (!held.ok) return held
      const { kind, account_id: accountId } = held.value
      if (kind === 'traveller') return refused('address-kept-by-programme')

      const { address } = wish
      const [account] = await accountsOf(act, companyId, [accountId])
      if (account?.address === address) return refused('address-unchanged')
      if ((await takenMailboxes(act, companyId, accountId)).has(mailboxOf(address)))
        return refused('address-shared')
      const params = { personId: id, address }
      const proof = await proofFor(act, world, asking, { operation: 'correct-address', params })
      if (!proof.ok) return proof
      const corrected = await correctAddress(act, world, { companyId, accountId, address })
      if (!corrected.ok) throw new Error('A ticketing manager of the list has no open account.')
      act.note('person-address-corrected', { subject: accountId, data: { personId: id } })
      return done
    }),
  )
}
