import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import type { World } from '#platform/world.ts'
import { type CheckMember, checkMember } from './check-member.ts'

/**
 * The programme's own site asks whether a number and a password belong together: the same directory, the same one
 * password, the same tries (S1-24). There a temporary card may enter too. Throws `Overloaded`.
 */
export async function verifyForProgramme(
  world: World,
  attempt: Omit<CheckMember, 'scope'>,
): Promise<Outcome<'not-recognised', { number: string }>> {
  const outcome = await checkMember(world, { ...attempt, scope: 'strangers' })
  const isRight = outcome.ok || outcome.refusal === 'temporary-card'
  return isRight ? doneWith({ number: attempt.number }) : refused('not-recognised')
}
