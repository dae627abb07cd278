import { accountWithId, reopenAccount } from '#identity/public.ts'
import { type Author, operatorCompany } from '#platform/author.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { World } from '#platform/world.ts'

/** Ends the suspension of somebody of the staff: he signs in again with the password he had; no old session comes back. */
export function reopenStaff(
  world: World,
  author: Author,
  signInId: string,
): Promise<Outcome<'staff-not-found' | 'not-suspended'>> {
  return world.act(author, async (act) => {
    const found = await accountWithId(act, signInId)
    if (found?.companyId !== operatorCompany) return refused('staff-not-found')
    const reopened = await reopenAccount(act, operatorCompany, found.accountId)
    return reopened ? done : refused('not-suspended')
  })
}
