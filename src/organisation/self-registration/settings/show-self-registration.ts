import type { Session } from '#platform/author.ts'
import { triesOf } from '#platform/tries/tries.ts'
import type { World } from '#platform/world.ts'
import type { SelfRegistration } from '../contract.ts'
import { companyTries } from '../joining/company-tries.ts'
import { selfRegistrationOf } from './self-registration-of.ts'

/** What the administrator sees of his company's self-registration: never the password. */
export async function showSelfRegistration(world: World, { companyId }: Session): Promise<SelfRegistration> {
  const row = await selfRegistrationOf(world.db, companyId)
  if (!row) return { isOpen: false, mustAgree: false, isLocked: false, isHeld: false }
  const counted = companyTries(world, row.corporate_id, true)
  return {
    corporateId: row.corporate_id,
    isOpen: row.is_open,
    mustAgree: row.must_agree,
    isLocked: (await triesOf(world, counted)).strangers >= counted.budget.tries,
    isHeld: row.held_at !== null,
    passwordSetAt: row.password_set_at.toISOString(),
  }
}
