import type { Act } from '#platform/act.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { forgiveAll } from '#platform/tries/tries.ts'
import type { World } from '#platform/world.ts'
import { findMember } from './find-member.ts'
import { memberTries } from './member-tries.ts'

/** The member office lifts the lock on a member's sign-in, on every side (S1-31). The password stays as it is. */
export async function unlockMember(
  act: Act,
  world: World,
  number: string,
): Promise<Outcome<'member-unknown'>> {
  const member = await findMember(act, number)
  if (!member) return refused('member-unknown')
  const wasLocked = await forgiveAll(act, world, memberTries(world, number, member))
  act.note('member-unlocked', { data: { by: 'office', wasLocked }, personal: { number } })
  return done
}
