import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import type { Author } from '#platform/author.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { enterAdministrator } from '../contracts/add-administrator.ts'
import { NewAdministrator } from '../contracts/contract.ts'

/** A new company with its first administrator, as the operator enters it. */
export const NewCompany = z.strictObject({
  name: z.string().trim().min(1).max(200),
  administrator: NewAdministrator,
})
export type NewCompany = z.output<typeof NewCompany>

/** What the operator passes on: the ID travels apart from the password-setting mail (S1-64). */
export interface CompanyCreated {
  companyId: string
  personId: string
  accountId: string
  signInId: string
}

/** The operator, and nobody else, makes a company and its administrator; the administrator sets his own password (S1-63, S1-64). */
export function createCompany(world: World, author: Author, wish: NewCompany): Promise<CompanyCreated> {
  if (author.by !== 'operator') throw new Error('Only the operator creates companies and administrators.')
  return world.act(author, (act) => enterCompany(act, world, wish))
}

/** The same inside an act of the desk's. */
export async function enterCompany(act: Act, world: World, wish: NewCompany): Promise<CompanyCreated> {
  const companyId = world.random.id()
  await act.run(sql`
    insert into organisation_company (id, name, created_at) values (${companyId}, ${wish.name}, ${act.now})`)
  act.note('company-created', { companyId })
  const administrator = { ...wish.administrator, companyId, companyName: wish.name }
  return { companyId, ...(await enterAdministrator(act, world, administrator)) }
}
