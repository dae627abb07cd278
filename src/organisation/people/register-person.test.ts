import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accountsOf } from '#identity/public.ts'
import { openCompany, signedInAs, type TestCompany } from '../../../test/support/company.ts'
import { hanako, ken, named } from '../../../test/support/people.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { changeSettings } from '../company/change-settings.ts'
import type { Registered, Registration } from '../contract.ts'
import { addDepartment } from '../departments/add-department.ts'
import { readPerson } from '../listing/read-person.ts'
import { registerPerson } from './register-person.ts'

let world: TestWorld
let company: TestCompany
let sales: string

beforeAll(async () => {
  world = await newWorld()
  company = await openCompany(world)
  sales = await department('S01')
})
afterAll(() => world.close())

async function department(code: string): Promise<string> {
  const added = await addDepartment(company.asking, { code, name: `部 ${code}` })
  if (!added.ok) throw new Error(added.refusal)
  return added.value.id
}

async function registered(wish: Registration): Promise<Registered> {
  const outcome = await registerPerson(company.asking, wish)
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.value
}

/** Whatever looks like a password: a key that says so, or six lone digits as temporary passwords were. */
const passwordIn = (answer: unknown) =>
  /"[^"]*password(?!Mail|")[^"]*":|"\d{6}"/i.exec(JSON.stringify(answer))?.[0]

describe('registering a ticketing manager', () => {
  it('S1-57 S1-60 says that registration is complete, shows his ID to the administrator, and no password', async () => {
    const answer = await registered(ken(sales))
    expect(answer.notice).toBe('registered')
    expect(answer.signInId).toMatch(/^(?=.*[A-Z])(?=.*\d)[A-Z\d]{9}$/)
    expect(answer.person.signInId).toBe(answer.signInId)
    expect(passwordIn({ ...answer, person: { ...answer.person, hasPassword: undefined } })).toBeUndefined()
    expect(answer.person).toMatchObject({
      names: named.ken,
      hasPassword: false,
      address: 'ken@tsubame.example',
    })
    expect(answer.person.managedDepartments.map(({ code }) => code)).toEqual(['S01'])
  })

  it('S1-58 S1-60 mails 「ユーザー登録完了」 with the password-setting step to his address, without the ID', async () => {
    const { signInId = 'missing', passwordMail } = await registered(
      ken(sales, { address: 'ken.two@tsubame.example' }),
    )
    expect(passwordMail).toBe('sent')
    const mails = await world.mailTo('ken.two@tsubame.example')
    expect(mails).toHaveLength(1)
    expect(mails[0]?.subject).toContain('ユーザー登録完了')
    expect(mails[0]?.text).toMatch(/\/set-password#\S+/)
    expect(JSON.stringify(mails[0])).not.toContain(signInId)
    // The ID is told by the administrator: he, too, gets no mail about it.
    expect((await world.mailTo('aoi@tsubame.example')).every((mail) => !mail.text.includes(signInId))).toBe(
      true,
    )
  })

  it('S1-90 sends none while the company holds password mails back, and says so', async () => {
    await changeSettings(company.asking, { holdBackPasswordMails: true })
    const { passwordMail } = await registered(ken(sales, { address: 'held@tsubame.example' }))
    await changeSettings(company.asking, { holdBackPasswordMails: false })
    expect(passwordMail).toBe('held-back')
    expect(await world.mailTo('held@tsubame.example')).toEqual([])
  })

  it.each([
    ['the same', 'aoi@tsubame.example'],
    ['capitals', 'AOI@Tsubame.Example'],
    ['a tag', 'aoi+travel@tsubame.example'],
  ])('S1-53 refuses an address another person of the company has: %s', async (_how, address) => {
    expect(await registerPerson(company.asking, ken(sales, { address }))).toMatchObject({
      refusal: 'address-shared',
    })
  })

  it('S1-53 lets one of two who are registered with one address at the same moment through', async () => {
    const twice = { address: 'team@tsubame.example' }
    const answers = await Promise.all([1, 2].map(() => registerPerson(company.asking, ken(sales, twice))))
    expect(answers.map((answer) => (answer.ok ? 'registered' : answer.refusal)).toSorted()).toEqual([
      'address-shared',
      'registered',
    ])
  })
})

describe('registering a traveller', () => {
  it('S1-57 S1-61 says that registration is complete, sends no mail of any kind and shows no password', async () => {
    const before = (await world.facts('account-opened')).length
    const answer = await registered(hanako(sales))
    expect(answer).toMatchObject({ notice: 'registered', passwordMail: 'none' })
    expect(answer.signInId).toBeUndefined()
    expect(passwordIn(answer)).toBeUndefined()
    expect((await world.facts('account-opened')).length).toBe(before + 1)
    const waiting = await world.pool.query('select 1 from mail_outbox where account_id = $1', [
      (await world.facts('person-registered')).at(-1)?.subject,
    ])
    expect(waiting.rows).toEqual([])
  })

  it('takes 7 digits as well and nothing else', async () => {
    const answer = await registered(hanako(sales, { memberNumber: '7654321', names: named.mori }))
    expect(answer.person.memberNumber).toBe('7654321')
    expect(await readPerson(world.db, company.companyId, answer.person.id)).toEqual(answer.person)
  })

  it('S1-53 refuses a member number that somebody in the company has', async () => {
    const again = await registerPerson(company.asking, hanako(sales))
    expect(again).toMatchObject({ ok: false, refusal: 'member-number-taken' })
  })

  it('leaves a fact with the name sealed and no secret in the open', async () => {
    const fact = (await world.facts('person-registered')).find((one) => one.data.kind === 'traveller')
    expect(fact).toMatchObject({ companyId: company.companyId, personal: { names: named.hanako } })
    expect(JSON.stringify(fact?.data)).not.toContain('山田')
  })
})

describe('what cannot be registered', () => {
  it('S1-63 an administrator: refused in words and noted; nothing is made', async () => {
    const wish = { ...ken(sales), kind: 'administrator' } as unknown as Registration
    const people = (await world.facts('account-opened')).length
    expect(await registerPerson(company.asking, { kind: 'administrator' })).toMatchObject({
      refusal: 'administrator-by-operator',
    })
    expect(await registerPerson(company.asking, wish)).toMatchObject({ refusal: 'administrator-by-operator' })
    expect(await world.facts('registration-refused')).toHaveLength(2)
    expect((await world.facts('account-opened')).length).toBe(people)
  })

  it('attack-25 anybody with fields that are not his to set: refused, and the fields noted', async () => {
    const wish = {
      ...hanako(sales, { memberNumber: '1111111' }),
      companyId: sales,
      status: 'active',
      otpExempt: true,
    }
    expect(await registerPerson(company.asking, wish)).toMatchObject({ ok: false, refusal: 'invalid-input' })
    const [fact] = (await world.facts('fields-refused')).slice(-1)
    expect(fact?.data).toEqual({ fields: ['companyId', 'status', 'otpExempt'] })
  })

  it("attack-25 ASVS-2.2.3 somebody in another company's department", async () => {
    const other = await openCompany(world, 'hibari')
    const outcome = await registerPerson(other.asking, hanako(sales))
    expect(outcome).toMatchObject({ ok: false, refusal: 'department-not-found' })
  })

  it('S1-21 anybody, by a ticketing manager or traveller', async () => {
    for (const kind of ['ticketing-manager', 'traveller'] as const) {
      const asking = { ...company.asking, session: { ...company.asking.session, kind } }
      expect(await registerPerson(asking, hanako(sales))).toMatchObject({ refusal: 'forbidden' })
    }
  })

  it('S1-45 anybody without the proof, when the judgement asks for one; nothing is made', async () => {
    const { accountId } = company.administrator
    const who = { companyId: company.companyId, accountId, kind: 'administrator', proved: false } as const
    const asking = await signedInAs(world, who)
    const outcome = await registerPerson(asking, hanako(sales, { memberNumber: '2222222' }))
    expect(outcome).toMatchObject({ ok: false, refusal: 'step-up-required' })
    const [made] = await accountsOf(world.db, company.companyId, [accountId])
    expect(made?.kind).toBe('administrator')
    expect((await registered(hanako(sales, { memberNumber: '2222222' }))).notice).toBe('registered')
  })
})
