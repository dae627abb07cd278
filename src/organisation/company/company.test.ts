import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCompany, signedInAs, type TestCompany } from '../../../test/support/company.ts'
import { named } from '../../../test/support/people.ts'
import { newServer } from '../../../test/support/server.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { readMe } from '../me.ts'
import { changeSettings } from './change-settings.ts'
import { companyOf } from './company-of.ts'
import { createCompany, NewCompany } from './create-company.ts'

let world: TestWorld
let company: TestCompany

beforeAll(async () => {
  world = await newWorld({ house: true })
  company = await openCompany(world)
})
afterAll(() => world.close())

const wish = (address: string): NewCompany => ({
  name: '燕物産',
  administrator: { names: named.mori, address, language: 'ja' },
})

describe('a new company', () => {
  it('S1-63 is made by the operator only, and so are administrators', async () => {
    const before = (await world.facts('company-created')).length
    expect(() => createCompany(world, company.asking.session, wish('mori@tsubakuro.example'))).toThrow(
      'operator',
    )
    expect((await world.facts('company-created')).length).toBe(before)
  })

  it('S1-64 mails its administrator 「ユーザー登録完了」, with which he sets his password himself; the ID is told apart from that mail', async () => {
    const made = await createCompany(world, { by: 'operator', name: 'desk' }, wish('mori@tsubakuro.example'))
    expect(made.signInId).toMatch(/^(?=.*[A-Z])(?=.*\d)[A-Z\d]{9}$/)
    const mails = await world.mailTo('mori@tsubakuro.example')
    expect(mails).toHaveLength(1)
    expect(mails[0]?.subject).toContain('ユーザー登録完了')
    expect(mails[0]?.text).toMatch(/\/set-password#\S+/)
    expect(JSON.stringify(mails[0])).not.toContain(made.signInId)
    const account = await world.pool.query('select password_hash from identity_account where id = $1', [
      made.accountId,
    ])
    expect(account.rows).toEqual([{ password_hash: null }])
    const token = /\/set-password#(\S+)/.exec(mails[0]?.text ?? '')?.[1] ?? ''
    const server = await newServer(world)
    const set = await server.browser().post('/api/set-password', { token, password: 'Nagisa-4417' })
    await server.close()
    expect(set.status).toBe(204)
    const now = await world.pool.query('select password_hash from identity_account where id = $1', [
      made.accountId,
    ])
    expect(await world.hashing.matches(now.rows[0].password_hash, 'Nagisa-4417')).toBe(true)
    expect((await world.facts('company-created')).at(-1)).toMatchObject({
      ...{ companyId: made.companyId, author: { kind: 'operator', id: 'desk' } },
    })
  })

  it('is refused as a whole when a name cannot be written', () => {
    const names = { ...named.mori, kana: { family: '森', given: 'サクラ' } }
    const read = NewCompany.safeParse({
      ...wish('m@t.example'),
      administrator: { ...wish('m@t.example').administrator, names },
    })
    expect(read.success).toBe(false)
  })
})

describe('company settings', () => {
  it('S1-18 S1-90 the administrator switches the hold on password mails on and off, and it is told in the log once', async () => {
    const held = async () => (await companyOf(world.db, company.companyId)).hold_back_password_mails
    expect(await held()).toBe(false)
    expect(await changeSettings(company.asking, { holdBackPasswordMails: true })).toMatchObject({ ok: true })
    expect(await changeSettings(company.asking, { holdBackPasswordMails: true })).toMatchObject({ ok: true })
    expect(await held()).toBe(true)
    expect(await world.facts('company-settings-changed')).toHaveLength(1)
    await changeSettings(company.asking, { holdBackPasswordMails: false })
    expect(await held()).toBe(false)
  })

  it('S1-21 nobody else does, and no other company notices', async () => {
    const other = await openCompany(world, 'hibari')
    for (const kind of ['ticketing-manager', 'traveller'] as const) {
      const asking = { ...company.asking, session: { ...company.asking.session, kind } }
      expect(await changeSettings(asking, { holdBackPasswordMails: true })).toMatchObject({
        refusal: 'forbidden',
      })
    }
    await changeSettings(other.asking, { holdBackPasswordMails: true })
    expect((await companyOf(world.db, company.companyId)).hold_back_password_mails).toBe(false)
  })

  it('S1-45 asks for a proof when the judgement wants one, and changes nothing before', async () => {
    const { companyId, administrator } = company
    const who = {
      companyId,
      accountId: administrator.accountId,
      kind: 'administrator',
      proved: false,
    } as const
    const outcome = await changeSettings(await signedInAs(world, who), { holdBackPasswordMails: true })
    expect(outcome).toMatchObject({ refusal: 'step-up-required' })
    expect((await companyOf(world.db, companyId)).hold_back_password_mails).toBe(false)
  })
})

it('tells the signed-in person who he is, and nobody to somebody who is nobody', async () => {
  const me = await readMe(world, company.asking.session)
  expect(me).toMatchObject({
    company: { id: company.companyId },
    signInId: company.administrator.signInId,
    person: { names: { romaji: { family: 'TSUBAKI', given: 'AOI' } } },
  })
  const nobody = { ...company.asking.session, accountId: world.random.id() }
  expect(await readMe(world, nobody)).toBeUndefined()
})
