import { afterAll, beforeAll, expect, it } from 'vitest'
import { registerMember } from '#membership/public.ts'
import type { Browser } from '../../../test/support/browser.ts'
import { openCompany, type TestCompany } from '../../../test/support/company.ts'
import { hanako, ken } from '../../../test/support/people.ts'
import { newServer, type TestServer } from '../../../test/support/server.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import type { Me, Registered, Registration } from '../contract.ts'
import { addDepartment } from '../departments/add-department.ts'
import { letPersonLeave } from './access/let-person-leave.ts'
import { suspendPerson } from './access/suspend-person.ts'
import { correctPersonAddress } from './correct-person-address.ts'
import { registerPerson } from './register-person.ts'

let world: TestWorld
let server: TestServer
let company: TestCompany
let sales: string

beforeAll(async () => {
  world = await newWorld({ house: true })
  server = await newServer(world)
  company = await openCompany(world)
  const added = await addDepartment(company.asking, { code: 'S01', name: '営業部' })
  sales = added.ok ? added.value.id : ''
})
afterAll(async () => {
  await server.close()
  await world.close()
})

interface Journey {
  id: string
  step?: string
  refusal?: string
}

async function registered(wish: Registration): Promise<Registered> {
  const outcome = await registerPerson(company.asking, wish)
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.value
}

/** Types ID and password at the gate; the journey goes on from there. */
async function knock(browser: Browser, id: string, password: string) {
  const door = /^\d+$/.test(id) ? 'member' : 'administrator'
  const { status, body } = await browser.post<Journey>('/api/sign-in', { door, language: 'ja', id, password })
  const path = `/api/sign-in/${body.id}`
  return { status, step: body.step, refusal: body.refusal, path }
}

const codesTo = async (address: string) =>
  (await world.mailTo(address)).flatMap(({ text }) =>
    text.includes('/set-password') ? [] : (text.match(/\b\d{6}\b/g) ?? []),
  )

async function hanakoIsMember() {
  const passwordHash = await world.hashing.hash('Asagiri-5093')
  const member = {
    number: '123456789',
    status: 'full',
    language: 'ja',
    address: 'hanako@member.example',
  } as const
  await world.act({ by: 'system', name: 'tests' }, (act) =>
    registerMember(act, world, { ...member, passwordHash }),
  )
}

it('S1-55 S1-61 S1-62 a traveller is kept out before registration, and signs in at once after it, without any mail about it', async () => {
  await hanakoIsMember()
  const early = await knock(server.browser(), '123456789', 'Asagiri-5093')
  expect([early.status, early.refusal]).toEqual([422, 'not-recognised'])

  const { person, passwordMail } = await registered(hanako(sales))
  expect(passwordMail).toBe('none')
  expect(await world.mailTo('hanako@member.example')).toEqual([])
  const browser = server.browser()
  const { step, path } = await knock(browser, '123456789', 'Asagiri-5093')
  expect(step).toBe('code')
  const [code] = await codesTo('hanako@member.example')
  expect((await browser.post<Journey>(`${path}/code`, { code })).body.step).toBe('done')
  expect((await browser.get<Me>('/api/me')).body).toMatchObject({
    memberNumber: '123456789',
    person: { names: person.names },
  })

  await suspendPerson(company.asking, person.id)
  expect((await browser.get('/api/me')).status).toBe(401)
  await letPersonLeave(company.asking, person.id)
  expect((await knock(server.browser(), '123456789', 'Asagiri-5093')).refusal).toBe('not-recognised')
})

it('S1-55 S1-58 S1-60 a ticketing manager signs in with the ID from his administrator and the password from his mail', async () => {
  const { signInId = '' } = await registered(ken(sales))
  expect((await knock(server.browser(), signInId, 'Nagisa-4417')).refusal).toBe('not-recognised')
  const [mail] = await world.mailTo('ken@tsubame.example')
  const token = /\/set-password#([\w-]+)/.exec(mail?.text ?? '')?.[1]
  const set = await server.browser().post('/api/set-password', { token, password: 'Nagisa-4417' })
  expect(set.status).toBe(204)

  const browser = server.browser()
  const { path } = await knock(browser, signInId, 'Nagisa-4417')
  const code = (await codesTo('ken@tsubame.example')).at(-1)
  expect((await browser.post<Journey>(`${path}/code`, { code })).body.step).toBe('done')
  expect((await browser.get<Me>('/api/me')).body.person.departments).toMatchObject([{ code: 'S01' }])
})

it('S1-69 S1-71 after the correction of his address open codes die and the next one goes to the new address only', async () => {
  const { signInId = '', person } = await registered(ken(sales, { address: 'wrong@tsubame.example' }))
  const [mail] = await world.mailTo('wrong@tsubame.example')
  const token = /\/set-password#([\w-]+)/.exec(mail?.text ?? '')?.[1]
  await server.browser().post('/api/set-password', { token, password: 'Nagisa-4417' })
  const before = server.browser()
  const waiting = await knock(before, signInId, 'Nagisa-4417')
  const oldCode = (await codesTo('wrong@tsubame.example')).at(-1)

  const corrected = await correctPersonAddress(company.asking, person.id, {
    address: 'right@tsubame.example',
  })
  expect(corrected).toMatchObject({ ok: true })
  const late = await before.post<Journey>(`${waiting.path}/code`, { code: oldCode })
  expect(late.status).toBeGreaterThanOrEqual(400)
  expect((await before.get('/api/me')).status).toBe(401)

  const oldCodes = (await codesTo('wrong@tsubame.example')).length
  const after = server.browser()
  const { path } = await knock(after, signInId, 'Nagisa-4417')
  const code = (await codesTo('right@tsubame.example')).at(-1)
  expect((await after.post<Journey>(`${path}/code`, { code })).body.step).toBe('done')
  expect((await codesTo('wrong@tsubame.example')).length).toBe(oldCodes)
  expect(await world.facts('person-address-corrected')).toHaveLength(1)
})
