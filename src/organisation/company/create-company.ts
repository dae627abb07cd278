import { z } from 'zod'
import { openAccount } from '#identity/public.ts'
import type { Author } from '#platform/author.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { Address, Names } from '../contract.ts'
import { insertPeople } from '../people/insert-people.ts'

/** A new company with its first administrator, as the operator enters it. */
export const NewCompany = z.strictObject({
  name: z.string().trim().min(1).max(200),
  administrator: z.strictObject({ names: Names, address: Address, language: z.enum(['ja', 'en']) }),
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
  return world.act(author, async (act) => {
    const companyId = world.random.id()
    await act.run(sql`
      insert into organisation_company (id, name, created_at) values (${companyId}, ${wish.name}, ${act.now})`)
    act.note('company-created', { companyId })

    const { names, address, language } = wish.administrator
    const { accountId, signInId } = await openAccount(act, world, {
      companyId,
      companyName: wish.name,
      kind: 'administrator',
      language,
      address,
      mailHeldBack: false,
    })
    if (!signInId) throw new Error('An administrator was opened without an ID.')
    const personId = world.random.id()
    await insertPeople(act, companyId, [{ id: personId, accountId, kind: 'administrator', names, signInId }])
    act.note('person-registered', {
      companyId,
      subject: accountId,
      data: { personId, kind: 'administrator' },
      personal: { names },
    })
    return { companyId, personId, accountId, signInId }
  })
}
