import { findMember, keepEntry, unlockMember } from '#membership/public.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { type Asking, asOffice, tellMember } from './as-office.ts'

/** The office lifts the lock of a member's sign-in (S1-31) and tells him; his password stays as it is. */
export function unlockForMember(
  asking: Asking,
  number: string,
): Promise<Outcome<'forbidden' | 'member-unknown'>> {
  const { world } = asking
  return asOffice<'member-unknown', undefined>(asking, async (act) => {
    const member = await findMember(act, number)
    if (!member) return refused('member-unknown')
    const unlocked = await unlockMember(act, world, number)
    if (!unlocked.ok) return unlocked
    await keepEntry(act, number, 'unlocked')
    await tellMember(act, world, member, 'unlocked')
    return done
  })
}
