import { type Outcome, refused } from '#platform/outcome.ts'
import type { World } from '#platform/world.ts'
import type { Visit } from '../../sign-in/visit.ts'
import { journeyAt } from '../journey.ts'
import type { NewPasswordRefusal } from './fresh.ts'
import { managerPassword } from './manager-password.ts'
import { memberPassword } from './member-password.ts'

/**
 * Ends a recovery with a new password, which obeys today's policy (S1-37) and is not the old one. Every session, known
 * device, code and link of the person ends, and he is told by mail (attack-23); then he signs in like everybody else.
 */
export async function chooseNewPassword(
  world: World,
  visit: Visit,
  password: string,
): Promise<Outcome<NewPasswordRefusal>> {
  const found = await journeyAt(world, visit, 'new-password')
  if (!found.ok) return found
  const fresh = { journey: found.value, visit, password }
  if (found.value.account_id !== null) return managerPassword(world, fresh)
  if (found.value.member_number !== null) return memberPassword(world, fresh, found.value.member_number)
  return refused('journey-step-mismatch')
}
