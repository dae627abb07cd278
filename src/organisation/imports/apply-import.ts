import { mailboxOf, openAccounts } from '#identity/public.ts'
import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { holdCompany } from '../company/company-of.ts'
import { areDepartments, takenMailboxes, takenNumbers } from '../people/free-for.ts'
import { insertPeople } from '../people/insert-people.ts'
import { isStillAdministrator } from '../people/still-administrator.ts'
import type { Candidate } from './check-line.ts'
import { type ImportRef, importer } from './importer.ts'

/**
 * Enters all people of a checked import, or none: accounts, people, mails and the import's own state change in one
 * transaction, so a crash in the middle leaves nothing and a second run finds the work done.
 * Answers false when the company has changed since the check in a way that the lines must be checked again.
 */
export async function applyImport(world: World, ref: ImportRef, people: Candidate[]): Promise<boolean> {
  await showApplying(world, ref)
  return world.act(importer, async (act) => {
    const company = await holdCompany(act, ref.companyId)
    const creator = await openCreator(act, ref)
    if (!creator) return true
    if (!(await isStillAdministrator(act, ref.companyId, creator.created_by))) {
      await settle(act, ref, 'failed')
      return true
    }
    if (!(await isStillFree(act, ref.companyId, people))) return false
    await enter(act, world, { company, people })
    await settle(act, ref, 'done')
    act.note('people-imported', {
      companyId: ref.companyId,
      data: { importId: ref.importId, people: people.length, handedInBy: creator.created_by },
    })
    return true
  })
}

interface Entry {
  company: { id: string; name: string; hold_back_password_mails: boolean }
  people: Candidate[]
}

async function enter(act: Act, world: World, { company, people }: Entry): Promise<void> {
  const opened = await openAccounts(
    act,
    world,
    people.map(({ kind, memberNumber, address }) => ({
      companyId: company.id,
      companyName: company.name,
      kind,
      language: 'ja' as const,
      ...(memberNumber && { memberNumber }),
      ...(address && { address }),
      mailHeldBack: company.hold_back_password_mails,
    })),
  )
  const entered = people.map((person, n) => {
    const account = opened[n]
    if (!account) throw new Error('Fewer accounts were opened than asked for.')
    return { ...person, id: world.random.id(), accountId: account.accountId, signInId: account.signInId }
  })
  await insertPeople(act, company.id, entered)
}

const showApplying = (world: World, { companyId, importId }: ImportRef) =>
  world.act(importer, (act) =>
    act.run(sql`
      update organisation_import set state = 'applying', moved_at = ${act.now}
      where company_id = ${companyId} and id = ${importId} and ended_at is null`),
  )

/** The import if it is still to be done, held: a second run waits here and then finds it ended. */
function openCreator(act: Act, { companyId, importId }: ImportRef) {
  return act.row<{ created_by: string }>(sql`
    select created_by from organisation_import where company_id = ${companyId} and id = ${importId} and ended_at is null
    for no key update`)
}

async function isStillFree(act: Act, companyId: string, people: Candidate[]): Promise<boolean> {
  const departments = new Set(
    people.flatMap((one) => [one.departmentId, ...(one.managedDepartmentIds ?? [])]),
  )
  if (!(await areDepartments(act, companyId, [...departments]))) return false
  const numbers = people.flatMap(({ memberNumber }) => (memberNumber ? [memberNumber] : []))
  if ((await takenNumbers(act, companyId, numbers)).size > 0) return false
  const addresses = people.flatMap(({ address }) => (address ? [mailboxOf(address)] : []))
  if (addresses.length === 0) return true
  const taken = await takenMailboxes(act, companyId)
  return !addresses.some((mailbox) => taken.has(mailbox))
}

/** A second run beside this one may just have begun to count again: what is done was checked to its end. */
const settle = (act: Act, { companyId, importId }: ImportRef, state: 'done' | 'failed') =>
  act.run(sql`
    update organisation_import set state = ${state}, content = null,
      checked = case when ${state} = 'done' then lines else checked end, ended_at = ${act.now}, moved_at = ${act.now}
    where company_id = ${companyId} and id = ${importId}`)
