import { confirmFirstAddress, proofFor, refuseFirstAddress, waitingAtDesk } from '#identity/public.ts'
import type { Asking } from '#organisation/public.ts'
import { type Outcome, refused } from '#platform/outcome.ts'
import { atTheDesk } from '../at-the-desk.ts'

type Confirmation = 'first-address-not-found' | 'address-differs' | 'step-up-required'

/**
 * The desk says that a first address is the administrator's own. The address is typed as he told it himself: what
 * somebody else had entered would not be the same.
 */
export function confirmAtDesk(
  asking: Asking,
  id: string,
  address: string,
): Promise<Outcome<Confirmation | 'forbidden'>> {
  const { world } = asking
  return atTheDesk<Confirmation>(asking, async (act) => {
    const waiting = await waitingAtDesk(act, id)
    if (!waiting) return refused('first-address-not-found')
    if (waiting.address.toLowerCase() !== address.toLowerCase()) return refused('address-differs')
    const wish = { operation: 'confirm-first-address', params: { firstAddressId: id, address } }
    const proof = await proofFor(act, world, asking, wish)
    if (!proof.ok) return proof
    const { companyId, accountId } = waiting
    return confirmFirstAddress(act, world, { companyId, accountId, firstAddressId: id })
  })
}

/** The desk says that it is not his. No proof is asked: it only ever takes away, and every minute counts. */
export function refuseAtDesk(
  asking: Asking,
  id: string,
): Promise<Outcome<'first-address-not-found' | 'forbidden'>> {
  return atTheDesk<'first-address-not-found'>(asking, async (act) => {
    const waiting = await waitingAtDesk(act, id)
    if (!waiting) return refused('first-address-not-found')
    const { companyId, accountId } = waiting
    return refuseFirstAddress(act, { companyId, accountId, firstAddressId: id })
  })
}
