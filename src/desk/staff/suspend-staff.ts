import { accountWithId, suspendAccount } from '#identity/public.ts'
import { type Author, operatorCompany } from '#platform/author.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { World } from '#platform/world.ts'

/** Suspends somebody of the staff: his sessions end at once everywhere, and his ID opens nothing any more. */
export function suspendStaff(
  world: World,
  author: Author,
  signInId: string,
): Promise<Outcome<'staff-not-found' | 'already-suspended'>> {
  return world.act(author, async (act) => {
    const found = await accountWithId(act, signInId)
    if (found?.companyId !== operatorCompany) return refused('staff-not-found')
    const suspended = await suspendAccount(act, operatorCompany, found.accountId)
    return suspended ? done : refused('already-suspended')
  })
}
