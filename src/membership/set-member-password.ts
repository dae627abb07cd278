import type { Act } from '#platform/act.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { forgiveAll } from '#platform/tries/tries.ts'
import type { World } from '#platform/world.ts'
import { builtInDirectory } from './directory.ts'
import type { NewMemberPassword } from './member.ts'
import { memberTries } from './member-tries.ts'

/**
 * Keeps a member's new password after he proved himself by a code; his tries are whole again on every side (O2).
 * Only the member's own recovery calls this: no administrator can (S1-25).
 */
export async function setMemberPassword(
  act: Act,
  world: World,
  wish: NewMemberPassword,
): Promise<Outcome<'member-unknown'>> {
  if (!(await builtInDirectory.setPassword(act, wish))) return refused('member-unknown')
  const wasLocked = await forgiveAll(act, world, memberTries(world, wish.number, undefined))
  act.note('member-password-set', { personal: { number: wish.number } })
  if (wasLocked) act.note('member-unlocked', { data: { by: 'reset' }, personal: { number: wish.number } })
  return done
}
