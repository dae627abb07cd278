import { confirmFirstAddress, proofFor } from '#identity/public.ts'
import type { Outcome } from '#platform/outcome.ts'
import { type Asking, administer, strictly } from '../administer.ts'
import { holdPerson, type NotHeld } from '../people/hold-person.ts'
import { FirstAddressDecision } from './contract.ts'

type Refusal = NotHeld | 'forbidden' | 'invalid-input' | 'first-address-not-found' | 'step-up-required'

/** The administrator says that a ticketing manager's first address is his own: from now on he may do his work (O8). */
export function confirmPersonAddress(
  asking: Asking,
  id: string,
  wish: FirstAddressDecision,
): Promise<Outcome<Refusal>> {
  const { world, session } = asking
  const { firstAddressId } = wish
  return strictly(asking, [wish, FirstAddressDecision], () =>
    administer<Refusal, undefined>(asking, async (act) => {
      const held = await holdPerson(act, session.companyId, id)
      if (!held.ok) return held
      const params = { personId: id, firstAddressId }
      const proof = await proofFor(act, world, asking, { operation: 'confirm-first-address', params })
      if (!proof.ok) return proof
      const ref = { companyId: session.companyId, accountId: held.value.account_id, firstAddressId }
      return confirmFirstAddress(act, world, ref)
    }),
  )
}
