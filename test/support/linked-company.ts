import { registerMember } from '#membership/public.ts'
import { linkPerson } from '../../src/federation/company/link-person.ts'
import { switchAgencyOn } from '../../src/federation/company/switch-agency.ts'
import { passStepUp } from '../../src/identity/step-up/pass-step-up.ts'
import { addDepartment } from '../../src/organisation/departments/add-department.ts'
import { registerPerson } from '../../src/organisation/people/register-person.ts'
import { desk, type TestAgency } from './agency.ts'
import { type Asking, openCompany } from './company.ts'
import { codeTo } from './gate.ts'
import { hanako, ken } from './people.ts'
import { stepUpOf } from './second-factor.ts'
import type { TestWorld } from './world.ts'

interface Answered {
  ok: boolean
  refusal?: string
  detail?: Record<string, unknown>
}

type Administrator = { asking: Asking; address: string }

/** What an administrator wants to do, with the mailed code when one is asked for. */
export async function proved<T extends Answered>(
  world: TestWorld,
  administrator: Administrator,
  call: (asking: Asking) => Promise<T>,
): Promise<T> {
  const first = await call(administrator.asking)
  if (first.refusal !== 'step-up-required') return first
  return call(await withStepUp(world, administrator, first))
}

/** The same administrator once he has proved what the refused call asked for. */
export async function withStepUp(
  world: TestWorld,
  { asking, address }: Administrator,
  refused: Answered,
): Promise<Asking> {
  const { id } = stepUpOf(refused)
  const passed = await passStepUp(world, asking.session, { id, code: await codeTo(world, address) })
  if (!passed.ok) throw new Error('The step-up was not passed.')
  return { ...asking, stepUp: id }
}

const valueIn = <T>(outcome: { ok: true; value: T } | (Answered & { ok: false })): T => {
  if (!outcome.ok) throw new Error(`Refused: ${outcome.refusal}`)
  return outcome.value
}

/** A company with its administrator Aoi, the ticketing manager Ken and the traveller Hanako. */
export async function openStaffedCompany(world: TestWorld, word: string, memberNumber: string) {
  const company = await openCompany(world, word)
  const aoi = { asking: company.asking, address: `aoi@${word}.example` }
  const mail = `hanako@${word}.example`
  const member = { number: memberNumber, address: mail, status: 'full', language: 'ja' } as const
  await world.act(desk, (act) => registerMember(act, world, member))
  const department = valueIn(await addDepartment(company.asking, { code: 'S01', name: '営業部' }))
  const wishes = [
    hanako(department.id, { memberNumber }),
    ken(department.id, { address: `ken@${word}.example` }),
  ]
  const registered = []
  for (const wish of wishes)
    registered.push(valueIn(await proved(world, aoi, (asking) => registerPerson(asking, wish))))
  const [traveller, manager] = registered.map(({ person, signInId }) => ({ personId: person.id, signInId }))
  if (!traveller || !manager) throw new Error('Two people were not registered.')
  return { ...company, word, aoi, traveller, manager, memberNumber }
}
export type StaffedCompany = Awaited<ReturnType<typeof openStaffedCompany>>

/** The same company once it lets an agency hand over Aoi, Ken and Hanako, as 1, 2 and 3; the contract's id. */
export async function linkAll(
  world: TestWorld,
  company: StaffedCompany,
  { handle }: Pick<TestAgency, 'handle'>,
): Promise<string> {
  const { contract } = valueIn(await proved(world, company.aoi, (asking) => switchAgencyOn(asking, handle)))
  const ids = [company.administrator.signInId, company.manager.signInId ?? '', company.memberNumber]
  for (const [n, id] of ids.entries()) {
    const link = { id, agencyPersonId: `${company.word}-${n + 1}` }
    valueIn(await proved(world, company.aoi, (asking) => linkPerson(asking, handle, link)))
    await world.advance({ minutes: 11 })
  }
  return contract
}
