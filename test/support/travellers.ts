import type { Registration } from '#organisation/contract.ts'
import { sql } from '#platform/sql.ts'
import { letPersonLeave } from '../../src/organisation/people/access/let-person-leave.ts'
import { registerPerson } from '../../src/organisation/people/register-person.ts'
import { type Asking, signedInAs, type TestCompany } from './company.ts'

/** Somebody of a company, by both his ids. */
export interface Registered {
  readonly personId: string
  readonly accountId: string
}

/** The administrator registers somebody. */
export async function registeredIn({ asking }: TestCompany, wish: Registration): Promise<Registered> {
  const made = await registerPerson(asking, wish)
  if (!made.ok) throw new Error(made.refusal)
  const { id: personId } = made.value.person
  const row = await asking.world.db.row<{ accountId: string }>(sql`
    select account_id as "accountId" from organisation_person where id = ${personId}`)
  return { personId, accountId: row?.accountId ?? '' }
}

/** The administrator, freshly signed in: what he proved a year ago counts no more. */
export const freshAdministrator = ({ asking, administrator, companyId }: TestCompany): Promise<Asking> =>
  signedInAs(asking.world, { companyId, accountId: administrator.accountId, kind: 'administrator' })

/** The administrator lets somebody leave, if nothing speaks against it. */
export const letLeave = async (company: TestCompany, personId: string) =>
  letPersonLeave(await freshAdministrator(company), personId)

/** Somebody leaves the company. */
export async function leave(company: TestCompany, personId: string): Promise<void> {
  const left = await letLeave(company, personId)
  if (!left.ok) throw new Error(left.refusal)
}
