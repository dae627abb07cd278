import { openAccounts } from '#identity/public.ts'
import { insertPeople } from '../../src/organisation/people/insert-people.ts'
import { type Asking, openCompany, signedInAs, type TestCompany } from './company.ts'
import { proved } from './linked-company.ts'
import { named } from './people.ts'
import { departmentOf } from './travel-company.ts'
import type { TestWorld } from './world.ts'

const tests = { by: 'operator', name: 'tests' } as const

/** A company with two departments, 営業部 and 航空部, whose administrators' codes come to `address`. */
export async function openLargeCompany(world: TestWorld, word = 'tsubame') {
  const company = await openCompany(world, word)
  const sales = await departmentOf(company, 'S01', '営業部')
  const air = await departmentOf(company, 'A01', '航空部')
  return { ...company, address: `aoi@${word}.example`, sales, air }
}
export type LargeCompany = Awaited<ReturnType<typeof openLargeCompany>>

/** Enters people of one kind as an import does; their ids and accounts in the order of the list. */
export async function enterMany(
  world: TestWorld,
  company: Pick<TestCompany, 'companyId'> & { sales: string },
  { kind, count, from = 1 }: { kind: 'traveller' | 'ticketing-manager'; count: number; from?: number },
): Promise<{ id: string; accountId: string }[]> {
  const { companyId } = company
  const isTraveller = kind === 'traveller'
  return world.act(tests, async (act) => {
    const wishes = Array.from({ length: count }, (_, n) =>
      isTraveller
        ? { memberNumber: String(1_000_000 + from + n) }
        : { address: `manager${from + n}@tsubame.example` },
    )
    const shared = {
      companyId,
      companyName: 'tsubame商事',
      kind,
      language: 'ja',
      mailHeldBack: true,
    } as const
    const opened = await openAccounts(
      act,
      world,
      wishes.map((wish) => ({ ...shared, ...wish })),
    )
    const people = opened.map(({ accountId, signInId }, n) => ({
      ...{ id: world.random.id(), accountId, signInId, kind, departmentId: company.sales },
      ...{ memberNumber: wishes[n]?.memberNumber, names: named.mori },
      ...(!isTraveller && { managedDepartmentIds: [company.sales] }),
    }))
    await insertPeople(act, companyId, people)
    return people.map(({ id, accountId }) => ({ id, accountId }))
  })
}

/** A second administrator of the company, signed in; his codes come to `ran@<word>.example`. */
export async function secondAdministrator(world: TestWorld, companyId: string, word = 'tsubame') {
  const address = `ran@${word}.example`
  const account = { companyId, companyName: `${word}商事`, language: 'ja', address } as const
  const made = await world.act(tests, async (act) => {
    const [opened] = await openAccounts(act, world, [
      { ...account, kind: 'administrator', mailHeldBack: true },
    ])
    if (!opened) throw new Error('No account was opened.')
    const { accountId, signInId } = opened
    const person = { id: world.random.id(), accountId, signInId, names: named.ohara }
    await insertPeople(act, companyId, [{ ...person, kind: 'administrator' }])
    return { personId: person.id, accountId }
  })
  const who = { companyId, accountId: made.accountId, kind: 'administrator' } as const
  return { ...made, asking: await signedInAs(world, who), address }
}

/** Does what asks for a code, with the code; ten minutes later, so that one more mail may go out. */
export async function withCode<T extends { ok: boolean; refusal?: string }>(
  world: TestWorld,
  who: { asking: Asking; address: string },
  call: (asking: Asking) => Promise<T>,
): Promise<T> {
  await world.advance({ minutes: 3 })
  return proved(world, who, call)
}
