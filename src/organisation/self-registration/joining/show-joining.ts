import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import type { World } from '#platform/world.ts'
import { companyOf } from '../../company/company-of.ts'
import { departmentChoices } from '../../departments/list-departments.ts'
import type { JoiningView } from '../contract.ts'
import { findJoining, type JoiningVisit } from './find-joining.ts'

/** A joining as its screens show it, after every step, a reload or the back button. */
export async function showJoining(
  world: World,
  visit: JoiningVisit,
): Promise<Outcome<'journey-not-found', JoiningView>> {
  const joining = await findJoining(world, visit)
  if (!joining) return refused('journey-not-found')
  const { id, step, company_id, expires_at, outcome } = joining
  return doneWith({
    id,
    step,
    company: (await companyOf(world.db, company_id)).name,
    expiresAt: expires_at.toISOString(),
    ...(step === 'details' && { departments: await departmentChoices(world.db, company_id) }),
    ...(outcome && { outcome }),
  })
}
