import type { Act } from '#platform/act.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { World } from '#platform/world.ts'
import { openCaseOf } from './close-case.ts'
import { liftHold } from './lift-hold.ts'

/** The desk has spoken with the owner and made sure who he is: his account goes on. */
export async function liftHoldOfCase(
  act: Act,
  world: World,
  number: string,
): Promise<Outcome<'case-not-found' | 'account-not-held'>> {
  const found = await openCaseOf(act, number)
  if (!found) return refused('case-not-found')
  const ref = { companyId: found.company_id, accountId: found.account_id }
  return (await liftHold(act, world, { ...ref, by: 'desk' })) ? done : refused('account-not-held')
}
