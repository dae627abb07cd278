import { openAccounts, openDemoAccount } from '#identity/public.ts'
import { registerMember } from '#membership/public.ts'
import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { Names } from '../contract.ts'
import { insertPeople } from '../people/insert-people.ts'

/** One company of the demonstration, as it is written down. */
export interface DemoCompany {
  name: string
  departments: { code: string; name: string }[]
  /** Administrators and ticketing managers; the latter manage every department. */
  staff: {
    kind: 'administrator' | 'ticketing-manager'
    names: Names
    signInId: string
    /** Without one he is asked for it at his first sign-in. */
    address?: string
    passwordHash: string
  }[]
  /** Open for employees who register themselves. */
  selfRegistration?: { corporateId: string; passwordHash: string }
  travellers: DemoTraveller[]
}

interface DemoTraveller {
  names: Names
  memberNumber: string
  passwordHash?: string
  /** A full member unless said. */
  card?: 'temporary'
}

/** Enters a company of the demonstration with its departments, people and their memberships. */
export async function enterCompany(act: Act, world: World, company: DemoCompany): Promise<void> {
  const companyId = world.random.id()
  await act.run(sql`
    insert into organisation_company (id, name, created_at) values (${companyId}, ${company.name}, ${act.now})`)
  const departments = await enterDepartments(act, world, companyId, company)
  for (const one of company.staff) {
    const { kind, names, signInId } = one
    const accountId = await openDemoAccount(act, world, { ...one, companyId })
    const managed = kind === 'ticketing-manager' ? { managedDepartmentIds: departments } : {}
    const person = { id: world.random.id(), accountId, kind, names, signInId, departmentId: departments[0] }
    await insertPeople(act, companyId, [{ ...person, ...managed }])
  }
  await enterTravellers(act, world, { companyId, company, departments })
  if (company.selfRegistration) await openSelfRegistration(act, companyId, company.selfRegistration)
  act.note('demo-company-entered', { companyId, data: { people: company.travellers.length } })
}

async function openSelfRegistration(
  act: Act,
  companyId: string,
  { corporateId, passwordHash }: NonNullable<DemoCompany['selfRegistration']>,
): Promise<void> {
  await act.run(sql`
    insert into organisation_corporate_id (corporate_id, company_id) values (${corporateId}, ${companyId})`)
  await act.run(sql`
    insert into organisation_self_registration (company_id, is_open, must_agree, password_hash, password_version, password_set_at)
    values (${companyId}, true, false, ${passwordHash}, 1, ${act.now})`)
}

async function enterDepartments(act: Act, world: World, companyId: string, { departments }: DemoCompany) {
  const ids = departments.map(() => world.random.id())
  await act.run(sql`
    insert into organisation_department (company_id, id, code, name, created_at)
    select ${companyId}, id, code, name, ${act.now}
    from unnest(${ids}::uuid[], ${departments.map(({ code }) => code)}::text[],
      ${departments.map(({ name }) => name)}::text[]) as d(id, code, name)`)
  return ids
}

type DemoMember = Omit<DemoTraveller, 'names' | 'card'> & { card?: 'full' | 'temporary' }

/** Enters a member of the programme, whether a company has registered him or not. */
export async function enterMember(
  act: Act,
  world: World,
  { memberNumber: number, passwordHash, card: status = 'full' }: DemoMember,
): Promise<void> {
  const member = { number, status, language: 'ja', address: `m${number}@member.example` } as const
  await registerMember(act, world, { ...member, ...(passwordHash && { passwordHash }) })
}

async function enterTravellers(
  act: Act,
  world: World,
  { companyId, company, departments }: { companyId: string; company: DemoCompany; departments: string[] },
): Promise<void> {
  const { travellers, name: companyName } = company
  // Somebody in both companies is one member: the second time he is there already.
  for (const traveller of travellers) await enterMember(act, world, traveller)
  const wishes = travellers.map(({ memberNumber }) => ({
    ...{ companyId, companyName, memberNumber, mailHeldBack: true },
    kind: 'traveller' as const,
    language: 'ja' as const,
  }))
  const accounts = await openAccounts(act, world, wishes)
  const people = travellers.map(({ names, memberNumber }, n) => ({
    ...{ id: world.random.id(), accountId: accounts[n]?.accountId ?? '', kind: 'traveller' as const },
    ...{ names, memberNumber, departmentId: departments[n % departments.length] },
  }))
  await insertPeople(act, companyId, people)
}
