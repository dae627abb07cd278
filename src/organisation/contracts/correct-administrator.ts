import { registerAddress } from '#identity/public.ts'
import type { Act } from '#platform/act.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { World } from '#platform/world.ts'
import { holdCompany } from '../company/company-of.ts'
import { holdAdministrator } from './hold-administrator.ts'

/** The desk corrects an administrator's address from a change notice (S1-68); who has no password gets the mail to set one. */
export async function correctAdministrator(
  act: Act,
  world: World,
  { companyId, personId, address }: { companyId: string; personId: string; address: string },
): Promise<Outcome<'administrator-not-found' | 'address-shared'>> {
  const { name: companyName } = await holdCompany(act, companyId)
  const person = await holdAdministrator(act, companyId, personId)
  if (!person) return refused('administrator-not-found')
  const ref = { companyId, accountId: person.account_id }
  const registered = await registerAddress(act, world, { ...ref, companyName, address })
  if (registered.ok) return done
  return refused(registered.refusal === 'address-shared' ? 'address-shared' : 'administrator-not-found')
}
