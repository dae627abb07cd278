import { triesOf } from '#platform/tries/tries.ts'
import type { World } from '#platform/world.ts'
import type { Member } from '../member.ts'
import { memberTries } from '../member-tries.ts'

/** Whether a member's sign-in is locked from any side at the moment (S1-31). */
export async function isLocked(world: World, member: Member): Promise<boolean> {
  const counted = memberTries(world, member.number, member)
  const { strangers, device } = await triesOf(world, counted)
  return Math.max(strangers, device) >= counted.budget.tries
}
