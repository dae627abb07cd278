import { openAccount } from '#identity/public.ts'
import type { Act } from '#platform/act.ts'
import type { Language } from '#platform/author.ts'
import type { World } from '#platform/world.ts'
import type { CompanyRow } from '../company/company-of.ts'
import type { Names } from '../contract.ts'
import { insertPeople } from './insert-people.ts'

/** A traveller whose number and department were found good. */
export interface NewTraveller {
  names: Names
  departmentId: string
  memberNumber: string
  language: Language
}

/** Whose wish it is, in which company, and how it came. */
interface Entering {
  company: CompanyRow
  wish: NewTraveller
  by: 'self-registration' | 'application'
}

/** Enters a traveller who has registered himself: he can sign in at once with his member password (S1-62). */
export async function enterTraveller(act: Act, world: World, { company, wish, by }: Entering) {
  const { names, departmentId, memberNumber, language } = wish
  const { accountId } = await openAccount(act, world, {
    companyId: company.id,
    companyName: company.name,
    kind: 'traveller',
    language,
    memberNumber,
    mailHeldBack: false,
  })
  const id = world.random.id()
  const person = { id, accountId, kind: 'traveller', names, departmentId, memberNumber } as const
  await insertPeople(act, company.id, [person])
  act.note('person-registered', {
    companyId: company.id,
    subject: accountId,
    data: { personId: id, kind: 'traveller', departmentId, by },
    personal: { names },
  })
  return { personId: id, accountId }
}
