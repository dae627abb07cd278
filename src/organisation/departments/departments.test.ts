import { afterAll, beforeAll, expect, it } from 'vitest'
import { openCompany, type TestCompany } from '../../../test/support/company.ts'
import { hanako, ken } from '../../../test/support/people.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { letPersonLeave } from '../people/access/let-person-leave.ts'
import { registerPerson } from '../people/register-person.ts'
import { addDepartment } from './add-department.ts'
import { listDepartments } from './list-departments.ts'
import { removeDepartment } from './remove-department.ts'
import { renameDepartment } from './rename-department.ts'

let world: TestWorld
let company: TestCompany
let other: TestCompany

beforeAll(async () => {
  world = await newWorld()
  company = await openCompany(world)
  other = await openCompany(world, 'hibari')
})
afterAll(() => world.close())

async function added(code: string, name = `部 ${code}`): Promise<string> {
  const outcome = await addDepartment(company.asking, { code, name })
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.value.id
}

const codes = async () =>
  (await listDepartments(world.db, company.companyId)).departments.map(({ code }) => code)

it('adds departments and lists them by code', async () => {
  await added('S02')
  await added('A01')
  expect(await codes()).toEqual(['A01', 'S02'])
})

it('refuses a code that is taken in the company, and lets another company use it', async () => {
  const again = await addDepartment(company.asking, { code: 'A01', name: '別の部' })
  expect(again).toEqual({ ok: false, refusal: 'department-code-taken' })
  expect(await addDepartment(other.asking, { code: 'A01', name: '別の会社の部' })).toMatchObject({ ok: true })
})

it('gives one code to one of two who want it at the same moment', async () => {
  const wishes = ['一', '二'].map((name) => addDepartment(company.asking, { code: 'R01', name }))
  const outcomes = await Promise.all(wishes)
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
})

it('changes code and name, and refuses a code in use', async () => {
  const id = await added('B01')
  expect(await renameDepartment(company.asking, id, { code: 'B02', name: '新しい部' })).toMatchObject({
    value: { id, code: 'B02', name: '新しい部', people: 0 },
  })
  const taken = await renameDepartment(company.asking, id, { code: 'A01', name: '新しい部' })
  expect(taken).toEqual({ ok: false, refusal: 'department-code-taken' })
})

it('does not go while people are in it or manage it, and goes when they have left', async () => {
  const id = await added('C01')
  const here = await added('C02')
  const people = [hanako(id), ken(here, { managedDepartmentIds: [id] })]
  const outcomes = []
  for (const wish of people) outcomes.push(await registerPerson(company.asking, wish))
  const refusal = { ok: false, refusal: 'department-in-use', detail: { people: 1, managers: 1 } }
  expect(await removeDepartment(company.asking, id)).toEqual(refusal)

  for (const outcome of outcomes)
    if (outcome.ok) await letPersonLeave(company.asking, outcome.value.person.id)
  expect(await removeDepartment(company.asking, id)).toMatchObject({ ok: true })
  expect(await codes()).not.toContain('C01')
})

it('attack-25 is as unknown to another company as none', async () => {
  const id = await added('D01')
  const nowhere = { ok: false, refusal: 'department-not-found' }
  expect(await removeDepartment(other.asking, id)).toEqual(nowhere)
  expect(await renameDepartment(other.asking, id, { code: 'D02', name: 'x' })).toEqual(nowhere)
  expect(await removeDepartment(company.asking, world.random.id())).toEqual(nowhere)
  expect(await codes()).toContain('D01')
})

it('attack-25 takes no company along', async () => {
  const wish = { code: 'E01', name: 'x', companyId: other.companyId }
  expect(await addDepartment(company.asking, wish)).toMatchObject({ refusal: 'invalid-input' })
  expect((await listDepartments(world.db, other.companyId)).departments.map(({ code }) => code)).toEqual([
    'A01',
  ])
})

it('S1-21 is not for ticketing managers and travellers', async () => {
  const id = await added('F01')
  for (const kind of ['ticketing-manager', 'traveller'] as const) {
    const asking = { ...company.asking, session: { ...company.asking.session, kind } }
    expect(await addDepartment(asking, { code: 'F02', name: 'x' })).toMatchObject({ refusal: 'forbidden' })
    expect(await renameDepartment(asking, id, { code: 'F02', name: 'x' })).toMatchObject({
      refusal: 'forbidden',
    })
    expect(await removeDepartment(asking, id)).toMatchObject({ refusal: 'forbidden' })
  }
})
