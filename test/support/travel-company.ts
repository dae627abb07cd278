import { registerMember } from '#membership/public.ts'
import type { Registration } from '#organisation/contract.ts'
import { addDepartment } from '../../src/organisation/departments/add-department.ts'
import type { World } from '../../src/platform/world.ts'
import { type Asking, openCompany, signedInAs, type TestCompany } from './company.ts'
import { hanako, ken } from './people.ts'
import { registeredIn } from './travellers.ts'

interface Somebody {
  readonly personId: string
  readonly asking: Asking
}

/** A company that travels: the sales department with the traveller Hanako and her ticketing manager Ken. */
export interface TravelCompany extends TestCompany {
  readonly departmentId: string
  readonly traveller: Somebody
  readonly manager: Somebody
}

/** Opens one; mails reach the two at `hanako@<word>.example` and `ken@<word>.example`. */
export async function openTravelCompany(
  world: World,
  word = 'tsubame',
  memberNumber = '123456789',
): Promise<TravelCompany> {
  const company = await openCompany(world, word)
  const departmentId = await departmentOf(company, 'S01', '営業部')
  const member = {
    number: memberNumber,
    address: `hanako@${word}.example`,
    status: 'full',
    language: 'ja',
  } as const
  await world.act({ by: 'operator', name: 'tests' }, (act) => registerMember(act, world, member))
  const traveller = await somebody(world, company, hanako(departmentId, { memberNumber }))
  const manager = await somebody(world, company, ken(departmentId, { address: `ken@${word}.example` }))
  return { ...company, departmentId, traveller, manager }
}

/** One more department of a company. */
export async function departmentOf({ asking }: TestCompany, code: string, name: string): Promise<string> {
  const added = await addDepartment(asking, { code, name })
  if (!added.ok) throw new Error(added.refusal)
  return added.value.id
}

/** One more person of a company, signed in. */
export async function somebody(world: World, company: TestCompany, wish: Registration): Promise<Somebody> {
  const { personId, accountId } = await registeredIn(company, wish)
  const { companyId } = company
  return { personId, asking: await signedInAs(world, { companyId, accountId, kind: wish.kind }) }
}
