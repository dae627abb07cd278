import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accountsOf } from '#identity/public.ts'
import { openCompany, type TestCompany } from '../../../test/support/company.ts'
import { hanako, ken, named } from '../../../test/support/people.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { changeSettings } from '../company/change-settings.ts'
import type { Registered, Registration } from '../contract.ts'
import { addDepartment } from '../departments/add-department.ts'
import { readPerson } from '../listing/read-person.ts'
import { letPersonLeave } from './access/let-person-leave.ts'
import { reopenPerson } from './access/reopen-person.ts'
import { suspendPerson } from './access/suspend-person.ts'
import { registerPerson } from './register-person.ts'
import { resendPasswordMail } from './resend-password-mail.ts'
import { updatePerson } from './update-person.ts'

let world: TestWorld
let company: TestCompany
let other: TestCompany
let sales: string
let air: string

beforeAll(async () => {
  world = await newWorld()
  company = await openCompany(world)
  other = await openCompany(world, 'hibari')
  sales = await department('S01')
  air = await department('A1R')
})
afterAll(() => world.close())

async function department(code: string): Promise<string> {
  const added = await addDepartment(company.asking, { code, name: `部 ${code}` })
  if (!added.ok) throw new Error(added.refusal)
  return added.value.id
}

async function registered(wish: Registration): Promise<Registered['person']> {
  const outcome = await registerPerson(company.asking, wish)
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.value.person
}

const now = (id: string) => readPerson(world.db, company.companyId, id)
const accountOf = async (id: string) => {
  const fact = (await world.facts('person-registered')).find(({ data }) => data.personId === id)
  const [account] = await accountsOf(world.db, company.companyId, [fact?.subject ?? ''])
  return account
}

describe('suspending', () => {
  it('stops a person and his account, and reopening lets him go on', async () => {
    const { id } = await registered(hanako(sales))
    expect(await suspendPerson(company.asking, id)).toMatchObject({ ok: true })
    expect(await suspendPerson(company.asking, id)).toMatchObject({ ok: true })
    expect((await now(id))?.status).toBe('suspended')
    expect((await accountOf(id))?.status).toBe('suspended')
    expect(await world.facts('person-suspended')).toHaveLength(1)

    expect(await reopenPerson(company.asking, id)).toMatchObject({ ok: true })
    expect((await now(id))?.status).toBe('active')
    expect((await accountOf(id))?.status).toBe('active')
    await letPersonLeave(company.asking, id)
  })
})

describe('leaving', () => {
  it('closes the account for good, frees the number and changes nothing any more', async () => {
    const { id } = await registered(hanako(sales, { memberNumber: '3333333' }))
    expect(await letPersonLeave(company.asking, id)).toMatchObject({ ok: true })
    expect(await now(id)).toMatchObject({ status: 'left', leftOn: expect.any(String) })
    expect((await accountOf(id))?.status).toBe('closed')
    for (const act of [suspendPerson, reopenPerson, letPersonLeave, resendPasswordMail])
      expect(await act(company.asking, id)).toMatchObject({ refusal: 'person-left' })
    expect((await registered(hanako(sales, { memberNumber: '3333333' }))).id).not.toBe(id)
  })

  it('takes a ticketing manager his departments', async () => {
    const { id } = await registered(ken(sales, { address: 'leaving@tsubame.example' }))
    await letPersonLeave(company.asking, id)
    expect((await now(id))?.managedDepartments).toEqual([])
  })
})

describe('changing', () => {
  it('gives new names, another department and other responsibilities', async () => {
    const { id } = await registered(ken(sales, { address: 'changing@tsubame.example' }))
    const wish = { names: named.ohara, departmentId: air, managedDepartmentIds: [sales, air] }
    const outcome = await updatePerson(company.asking, id, wish)
    expect(outcome).toMatchObject({ ok: true, value: { names: named.ohara, department: { code: 'A1R' } } })
    expect((await now(id))?.managedDepartments.map(({ code }) => code)).toEqual(['A1R', 'S01'])
  })

  it('gives travellers nothing to manage', async () => {
    const { id } = await registered(hanako(sales, { memberNumber: '5555555' }))
    const wish = { names: named.hanako, managedDepartmentIds: [sales] }
    expect(await updatePerson(company.asking, id, wish)).toMatchObject({ refusal: 'only-ticketing-managers' })
  })

  it('attack-25 S1-84 takes neither role, company nor status, and no administrator gets another holder', async () => {
    const { id } = await registered(hanako(sales, { memberNumber: '6666666' }))
    const wish = { names: named.mori, role: 'administrator', companyId: other.companyId, status: 'left' }
    expect(await updatePerson(company.asking, id, wish)).toMatchObject({ refusal: 'invalid-input' })
    expect(await now(id)).toMatchObject({ names: named.hanako, kind: 'traveller', status: 'active' })
    expect((await world.facts('fields-refused')).at(-1)?.data.fields).toEqual(['role', 'companyId', 'status'])
    const { personId } = company.administrator
    expect(await updatePerson(company.asking, personId, { names: named.mori })).toMatchObject({
      refusal: 'administrator-by-operator',
    })
  })
})

describe('sending the password mail again', () => {
  it('S1-90 is refused with the reason while the company holds such mails back, and works afterwards', async () => {
    await changeSettings(company.asking, { holdBackPasswordMails: true })
    const { id } = await registered(ken(sales, { address: 'again@tsubame.example' }))
    expect(await resendPasswordMail(company.asking, id)).toMatchObject({ refusal: 'password-mail-held-back' })
    expect(await world.mailTo('again@tsubame.example')).toEqual([])
    await changeSettings(company.asking, { holdBackPasswordMails: false })
    expect(await resendPasswordMail(company.asking, id)).toMatchObject({ ok: true })
    expect(await world.mailTo('again@tsubame.example')).toHaveLength(1)
  })

  it('S1-65 does not exist for travellers: their password is the programme’s', async () => {
    const { id } = await registered(hanako(sales, { memberNumber: '7777777' }))
    expect(await resendPasswordMail(company.asking, id)).toMatchObject({
      refusal: 'password-kept-by-programme',
    })
  })

  it('is refused for a suspended person', async () => {
    const { id } = await registered(ken(sales, { address: 'stopped@tsubame.example' }))
    await suspendPerson(company.asking, id)
    expect(await resendPasswordMail(company.asking, id)).toMatchObject({ refusal: 'person-suspended' })
  })
})

it("attack-25 another company's administrator finds nobody to suspend, reopen, change, write to or let go", async () => {
  const { id } = await registered(ken(sales, { address: 'ours@tsubame.example' }))
  const tried = await Promise.all([
    suspendPerson(other.asking, id),
    reopenPerson(other.asking, id),
    letPersonLeave(other.asking, id),
    resendPasswordMail(other.asking, id),
    updatePerson(other.asking, id, { names: named.mori }),
  ])
  for (const outcome of tried) expect(outcome).toEqual({ ok: false, refusal: 'person-not-found' })
  expect(await readPerson(world.db, other.companyId, id)).toBeUndefined()
  expect(await now(id)).toMatchObject({ names: named.ken, status: 'active' })
})

it('forgets who left after 400 days', async () => {
  const { id } = await registered(hanako(sales, { memberNumber: '4444444' }))
  await letPersonLeave(company.asking, id)
  await world.advance({ days: 399 })
  await world.runJob('organisation.tidy')
  expect(await now(id)).toBeDefined()
  await world.advance({ days: 2 })
  await world.runJob('organisation.tidy')
  expect(await now(id)).toBeUndefined()
})
