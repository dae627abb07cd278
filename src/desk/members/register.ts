import { proofFor } from '#identity/public.ts'
import { findMember, keepEntry, registerMember } from '#membership/public.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { type Asking, asOffice, tellMember } from './as-office.ts'
import type { NewMember } from './contract.ts'

type Refusal = 'member-number-malformed' | 'member-exists' | 'step-up-required'

/**
 * The office enters a member; he is told, and sets his first password himself by the reset (S1-25, S1-27). Whoever does it
 * proves himself anew: a company may have registered the number before it was a member's, and its mails go to this address.
 */
export function registerForOffice(asking: Asking, wish: NewMember): Promise<Outcome<Refusal | 'forbidden'>> {
  const { world } = asking
  return asOffice<Refusal, undefined>(asking, async (act) => {
    if (await findMember(act, wish.number)) return refused('member-exists')
    const { number, address } = wish
    const proof = await proofFor(act, world, asking, {
      operation: 'register-member',
      params: { number, address },
      always: true,
    })
    if (!proof.ok) return proof
    const registered = await registerMember(act, world, { ...wish, status: 'full' })
    if (!registered.ok) return registered
    await keepEntry(act, number, 'registered')
    await tellMember(act, world, wish, 'registered')
    return done
  })
}
