import type { Act } from '#platform/act.ts'
import { type Outcome, refused } from '#platform/outcome.ts'
import type { World } from '#platform/world.ts'
import { holdCompany } from '../company/company-of.ts'
import { type AdministratorAdded, addAdministrator } from './add-administrator.ts'
import type { NewAdministrator } from './contract.ts'
import { holdAdministrator } from './hold-administrator.ts'
import { removeAdministrator } from './remove-administrator.ts'

/** A successor gets an ID of his own, then the old one goes: no ID changes its holder, and the company is never without (S1-84). */
export async function replaceAdministrator(
  act: Act,
  world: World,
  wish: { companyId: string; personId: string; administrator: NewAdministrator },
): Promise<Outcome<'administrator-not-found' | 'address-shared', AdministratorAdded>> {
  const { companyId, personId, administrator } = wish
  await holdCompany(act, companyId)
  if (!(await holdAdministrator(act, companyId, personId))) return refused('administrator-not-found')
  const added = await addAdministrator(act, world, { ...administrator, companyId })
  if (!added.ok) return added
  const removed = await removeAdministrator(act, world, { companyId, personId })
  if (!removed.ok) throw new Error('An administrator who was held did not go.')
  return added
}
