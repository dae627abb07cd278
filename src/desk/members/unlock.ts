import { proofFor } from '#identity/public.ts'
import { findMember, keepEntry, unlockMember } from '#membership/public.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { type Asking, asOffice, tellMember } from './as-office.ts'

/**
 * The office lifts the lock of a member's sign-in (S1-31) and tells him; his password stays as it is. With a proof where the
 * judgement asks for one: a stolen session would lift the limit on guessing again and again.
 */
export function unlockForMember(
  asking: Asking,
  number: string,
): Promise<Outcome<'forbidden' | 'member-unknown' | 'step-up-required'>> {
  const { world } = asking
  return asOffice<'member-unknown' | 'step-up-required', undefined>(asking, async (act) => {
    const member = await findMember(act, number)
    if (!member) return refused('member-unknown')
    const proof = await proofFor(act, world, asking, { operation: 'unlock-member', params: { number } })
    if (!proof.ok) return proof
    const unlocked = await unlockMember(act, world, number)
    if (!unlocked.ok) return unlocked
    await keepEntry(act, number, 'unlocked')
    await tellMember(act, world, member, 'unlocked')
    return done
  })
}
