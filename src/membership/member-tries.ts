import type { Counted } from '#platform/tries/tries.ts'
import type { World } from '#platform/world.ts'
import type { Member } from './member.ts'

const day = 86_400_000

/** The tries at a member's password: gone until the member office unlocks or he resets (O2). */
export function memberTries(
  world: World,
  number: string,
  member: Member | undefined,
): Omit<Counted, 'scope'> {
  return {
    budget: {
      name: 'member-password',
      tries: world.profile.memberLockTries,
      // An invented number counts and locks alike; its row goes after a day, so that no walk through the numbers stays.
      restoresAfter: member ? 'never' : day,
    },
    subject: number,
  }
}
