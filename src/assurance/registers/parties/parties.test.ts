import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { type Office, openOffice } from '../../../../test/support/office.ts'
import {
  newStaff,
  type StaffBrowser,
  signedInStaff,
  staffProof,
  withStaffProof,
} from '../../../../test/support/staff.ts'
import { collectOne } from '../../evidence/collect.ts'
import { showRecord } from '../../evidence/reading/show-record.ts'
import { isComputed, rulesInForce } from '../../evidence/rules/kept-rules.ts'
import type { EntryWhole } from '../pattern/contract.ts'
import type { OutsideAccounts } from './contract.ts'

let world: Office['world']
let server: Office['server']
let officer: Office['officer']
let ciso: StaffBrowser
let close: Office['close']
beforeAll(async () => {
  ;({ world, server, officer, close } = await openOffice())
  ciso = await signedInStaff(world, server, 'ciso')
})
afterAll(() => close())

const path = '/api/assurance/registers/parties'
const selection = {
  ...{ selectedOn: '2025-10-01', selectedBy: '選定会議', experience: '運用10年', ability: '有資格者12人' },
}
const contract = { contractNumber: 'KZ-77', contractFrom: '2025-10-15', contractUntil: '2026-03-31' }
const secrecy = { confidentialFrom: '2025-10-15', confidentialUntil: '2027-03-31' }
const party = (nameJa: string, ...more: object[]) => {
  const common = { nameJa, nameEn: nameJa, owner: 'shiomi', everyDays: 180, work: '問い合わせの一次受付' }
  return Object.assign(common, ...more)
}
const enter = async (nameJa: string, ...more: object[]) => {
  const made = await officer.post<{ id: string }>(path, party(nameJa, ...more))
  expect(made.status).toBe(201)
  return made.body.id
}
let people = 0
type Answer = { id: string; signInId: string; refusal: string }
const ask = (id: string, more: object = {}, who: StaffBrowser = officer) => {
  const wish = {
    ...{ kind: 'desk-agent', nameJa: '帆足 結', nameEn: 'HOASHI YUI', language: 'ja' },
    ...{ address: `outside${++people}@partner.example`, ...more },
  }
  return withStaffProof(world, who, (proof) => who.post<Answer>(`${path}/${id}/openings`, wish, proof))
}
const confirming = (id: string, opening: string, who: StaffBrowser) => (proof: Record<string, string>) =>
  who.post<Answer>(`${path}/${id}/openings/${opening}/confirmation`, {}, proof)
const confirm = (id: string, opening: string, who = ciso) =>
  withStaffProof(world, who, confirming(id, opening, who))
/** Asked for by the officer and confirmed by the CISO. */
const account = async (id: string, more: object = {}) => {
  const asked = await ask(id, more)
  return asked.status === 201 ? confirm(id, asked.body.id) : asked
}
/** Both of the office anew, after so long that their sessions have ended. */
const signInAnew = async () => {
  officer = await signedInStaff(world, server, 'security-officer')
  ciso = await signedInStaff(world, server, 'ciso')
}
const accounts = async (id: string) =>
  (await officer.get<OutsideAccounts>(`${path}/${id}/accounts`)).body.accounts
const change = async (id: string, ...more: object[]) => {
  const { entry } = (await officer.get<EntryWhole>(`${path}/${id}`)).body
  const form = Object.assign({ ...entry.form }, ...more)
  return officer.put(`${path}/${id}`, { seen: entry.version, form })
}
const statusOf = async (signInId: string) =>
  (
    await world.db.row<{ status: string }>(
      sql`select status from identity_account where sign_in_id = ${signInId}`,
    )
  )?.status
const find = async (id: string) => {
  const rule = (await rulesInForce(world.db)).find((one) => one.id === id)
  if (!rule || !isComputed(rule)) throw new Error(`There is no rule ${id}.`)
  return showRecord(world.db, (await collectOne(world, rule)).place)
}

describe('S2-24 S2-25 an account for somebody of a contractor', () => {
  it.each([
    ['no selection record', [contract, secrecy], 'selection-missing'],
    [
      'a selection yet to come',
      [selection, { selectedOn: '2025-12-02' }, contract, secrecy],
      'selection-missing',
    ],
    ['no contract', [selection, secrecy], 'contract-missing'],
    [
      'a contract yet to begin',
      [selection, contract, { contractFrom: '2025-12-02' }, secrecy],
      'contract-missing',
    ],
    [
      'a contract that has ended',
      [selection, contract, { contractUntil: '2025-11-30' }, secrecy],
      'contract-ended',
    ],
    ['no confidentiality terms', [selection, contract], 'confidentiality-missing'],
    [
      'confidentiality terms that have ended',
      [selection, contract, secrecy, { confidentialUntil: '2025-11-30' }],
      'confidentiality-ended',
    ],
  ])('is refused with %s, in the act and in the database', async (what, papers, refusal) => {
    const id = await enter(what, ...papers)
    const refused = await account(id)
    expect([refused.status, refused.body.refusal]).toEqual([409, refusal])
    expect(await accounts(id)).toEqual([])
    const { accountId } = await newStaff(world)
    await expect(
      world.db.run(sql`
        insert into assurance_outside_account (account_id, party_id, opened_at, opened_by)
        values (${accountId}, ${id}, platform_now(), ${accountId})`),
    ).rejects.toThrow(refusal)
  })

  it('is opened with all of them on file, for the desk or the member office and nothing above', async () => {
    const id = await enter('灯台サポート', selection, contract, secrecy)
    const opened = await account(id)
    expect(opened.status).toBe(201)
    expect(await accounts(id)).toMatchObject([{ name: '帆足 結' }])
    expect((await world.facts('outside-account-opened')).at(-1)?.data).toEqual({
      opening: expect.any(String),
      party: id,
      kind: 'desk-agent',
    })
    for (const kind of ['security-officer', 'ciso', 'auditor'])
      expect((await ask(id, { kind })).status).toBe(400)
    const auditor = await signedInStaff(world, server, 'auditor')
    expect((await auditor.post(`${path}/${id}/openings`, {})).status).toBe(403)
    const list = await auditor.get<OutsideAccounts>(`${path}/${id}/accounts`)
    expect(list.body.accounts).toHaveLength(1)
  })

  it('two officers at once, one ending the contract and one opening an account: never an open account without a contract', async () => {
    const id = await enter('海風運用', selection, contract, secrecy)
    const call = confirming(id, (await ask(id)).body.id, ciso)
    const proof = await staffProof(world, ciso, call)
    const [ended, opened] = await Promise.all([change(id, { contractUntil: '2025-11-30' }), call(proof)])
    expect(ended.status).toBe(200)
    const open = (await accounts(id)).filter(({ closedAt }) => !closedAt)
    expect([opened.status === 201 ? 'closed again' : opened.body.refusal, open]).toEqual([
      opened.status === 201 ? 'closed again' : 'contract-ended',
      [],
    ])
  })

  it('a selection record or a contract is whole or not there, and its days are in order', async () => {
    const refusal = async (...more: object[]) =>
      (await officer.post<{ refusal: string }>(path, party('半端', ...more))).body.refusal
    expect(await refusal({ selectedOn: '2025-10-01' })).toBe('selection-incomplete')
    expect(await refusal({ contractNumber: 'x' })).toBe('contract-incomplete')
    expect(await refusal({ confidentialUntil: '2026-01-01' })).toBe('contract-incomplete')
    expect(await refusal(contract, { contractUntil: '2025-10-14' })).toBe('days-in-wrong-order')
  })
})

describe('S2-25 access of a contractor', () => {
  it('ends when the contract ends: the account is closed, its devices are withdrawn, and the lag is on record', async () => {
    const id = await enter('朝凪システム', selection, contract, secrecy)
    const { signInId } = (await account(id)).body
    const [one] = await accounts(id)
    await world.db.run(sql`
      insert into identity_staff_device (company_id, id, account_id, name, public_key, agent_key, registered_at)
      select company_id, gen_random_uuid(), id, 'PC', '\x01', '\x02', platform_now() from identity_account
      where id = ${one?.accountId}`)
    await world.moveTo('2026-03-31T23:58:00+09:00')
    await world.runJob('assurance.access')
    expect(await statusOf(signInId)).toBe('active')
    expect(await find('contractors-bound')).toMatchObject({ verdict: 'PASS', value: 0 })

    await world.moveTo('2026-04-01T00:09:00+09:00')
    expect(await find('contractors-bound')).toMatchObject({ verdict: 'FAIL' })
    await world.runJob('assurance.access')
    expect(await statusOf(signInId)).toBe('closed')
    const devices = await world.db.rows<{ withdrawn_why: string }>(sql`
      select withdrawn_why from identity_staff_device where account_id = ${one?.accountId}`)
    expect(devices).toEqual([{ withdrawn_why: 'account-closed' }])
    await signInAnew()
    expect(await accounts(id)).toMatchObject([{ lag: expect.closeTo(9, -1), why: 'contract-ended' }])
    expect(await find('contractors-bound')).toMatchObject({ verdict: 'PASS', value: 0 })
    const lag = await find('contract-end-lag')
    expect(lag).toMatchObject({ verdict: 'PASS' })
    expect(lag?.rows).toContainEqual(
      expect.objectContaining({
        contractor: '朝凪システム',
        ended: '2026-04-01T00:00',
        minutes: expect.closeTo(9, -1),
      }),
    )
  })

  it('that outlives its contract by more than an hour fails the evidence, and the owner is told', async () => {
    await signInAnew()
    const id = await enter('夕凪運用', selection, { ...contract, contractUntil: '2026-05-31' }, secrecy)
    await account(id)
    await world.moveTo('2026-06-01T02:00:00+09:00')
    expect(await find('contract-end-lag')).toMatchObject({ verdict: 'FAIL', value: expect.closeTo(120, -1) })
    await world.runJob('assurance.access')
    expect(await find('contract-end-lag')).toMatchObject({ verdict: 'FAIL' })
    const mails = await world.mailTo('nagisa@members.kazahana.example')
    expect(mails.some(({ parsed }) => parsed.text?.includes('契約・守秘義務の終了から'))).toBe(true)
  })

  it('ends at once when an officer records the end of its confidentiality, or takes the contractor off the register', async () => {
    await signInAnew()
    const open = { contractNumber: 'KZ-78', contractFrom: '2026-01-01', confidentialFrom: '2026-01-01' }
    const [kept, gone] = [await enter('有明', selection, open), await enter('不知火', selection, open)]
    const ids = [(await account(kept)).body.signInId, (await account(gone)).body.signInId]
    expect(await Promise.all(ids.map(statusOf))).toEqual(['active', 'active'])
    expect((await change(kept, { confidentialUntil: '2026-05-31' })).status).toBe(200)
    expect((await officer.post(`${path}/${gone}/retirement`, { seen: 1 })).status).toBe(204)
    expect(await Promise.all(ids.map(statusOf))).toEqual(['closed', 'closed'])
    expect(await accounts(kept)).toMatchObject([{ why: 'confidentiality-ended' }])
    expect(await accounts(gone)).toMatchObject([{ why: 'party-retired', lag: 0 }])
    expect((await account(gone)).status).toBe(404)
  })
})

describe('S2-26 a contractor', () => {
  it('is checked at intervals; a check that is overdue, or found something, is red', async () => {
    await world.db.run(sql`update assurance_entry set retired_at = platform_now() where register = 'party'`)
    expect(await find('contractors-in-order')).toMatchObject({ verdict: 'UNKNOWN' })
    const id = await enter('点検先', selection)
    const check = (onDay: string, isGood: boolean) =>
      officer.post(`${path}/${id}/checks`, { onDay, byWhom: '汐見 渚', isGood, words: '現地で確認' })
    const state = async () => (await officer.get<EntryWhole>(`${path}/${id}`)).body.entry.state
    expect([await state(), (await find('contractors-in-order'))?.verdict]).toEqual(['unchecked', 'FAIL'])
    await check('2026-05-30', false)
    expect([await state(), (await find('contractors-in-order'))?.verdict]).toEqual(['failed', 'FAIL'])
    await check('2026-06-01', true)
    expect([await state(), (await find('contractors-in-order'))?.verdict]).toEqual(['current', 'PASS'])
    await world.moveTo('2026-11-29T00:10:00+09:00')
    officer = await signedInStaff(world, server, 'security-officer')
    expect([await state(), (await find('contractors-in-order'))?.verdict]).toEqual(['overdue', 'FAIL'])
    expect((await officer.get<EntryWhole>(`${path}/${id}`)).body.checks).toHaveLength(2)
  })
})
