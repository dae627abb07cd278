import { refuseFirstAddress } from '#identity/public.ts'
import type { Outcome } from '#platform/outcome.ts'
import { type Asking, administer, strictly } from '../administer.ts'
import { holdPerson, type NotHeld } from '../people/hold-person.ts'
import { FirstAddressDecision } from './contract.ts'

type Refusal = NotHeld | 'forbidden' | 'invalid-input' | 'first-address-not-found'

/**
 * The administrator says that a first address is not the ticketing manager's. One click (O8): no proof is asked,
 * because it only ever takes away, and every minute counts.
 */
export function refusePersonAddress(
  asking: Asking,
  id: string,
  wish: FirstAddressDecision,
): Promise<Outcome<Refusal>> {
  const { companyId } = asking.session
  return strictly(asking, [wish, FirstAddressDecision], () =>
    administer<Refusal, undefined>(asking, async (act) => {
      const held = await holdPerson(act, companyId, id)
      if (!held.ok) return held
      const { firstAddressId } = wish
      return refuseFirstAddress(act, { companyId, accountId: held.value.account_id, firstAddressId })
    }),
  )
}
