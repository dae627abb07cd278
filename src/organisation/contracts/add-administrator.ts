import { mailboxOf, openAccount } from '#identity/public.ts'
import type { Act } from '#platform/act.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import type { World } from '#platform/world.ts'
import { holdCompany } from '../company/company-of.ts'
import { takenMailboxes } from '../people/free-for.ts'
import { insertPeople } from '../people/insert-people.ts'
import type { NewAdministrator } from './contract.ts'

/** What is passed on: the ID travels apart from the completion mail (S1-64). */
export interface AdministratorAdded {
  personId: string
  accountId: string
  signInId: string
}

/** Gives a company one more administrator; he gets the completion mail and sets his own password (S1-63, S1-64). */
export async function addAdministrator(
  act: Act,
  world: World,
  { companyId, ...wish }: NewAdministrator & { companyId: string },
): Promise<Outcome<'address-shared', AdministratorAdded>> {
  const company = await holdCompany(act, companyId)
  if ((await takenMailboxes(act, companyId)).has(mailboxOf(wish.address))) return refused('address-shared')
  return doneWith(await enterAdministrator(act, world, { ...wish, companyId, companyName: company.name }))
}

/** Opens an administrator's account and enters the person. */
export async function enterAdministrator(
  act: Act,
  world: World,
  { names, ...wish }: NewAdministrator & { companyId: string; companyName: string },
): Promise<AdministratorAdded> {
  const { companyId } = wish
  const account = { ...wish, kind: 'administrator', mailHeldBack: false } as const
  const { accountId, signInId } = await openAccount(act, world, account)
  if (!signInId) throw new Error('An administrator was opened without an ID.')
  const personId = world.random.id()
  await insertPeople(act, companyId, [{ id: personId, accountId, kind: 'administrator', names, signInId }])
  act.note('person-registered', {
    companyId,
    subject: accountId,
    data: { personId, kind: 'administrator' },
    personal: { names },
  })
  return { personId, accountId, signInId }
}
