import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { type Office, openOffice } from '../../../../test/support/office.ts'
import { signedInStaff } from '../../../../test/support/staff.ts'
import { collectOne } from '../../evidence/collect.ts'
import { showRecord } from '../../evidence/reading/show-record.ts'
import { isComputed, rulesInForce } from '../../evidence/rules/kept-rules.ts'
import type { SignOn } from './contract.ts'

let world: Office['world']
let server: Office['server']
let officer: Office['officer']
let close: Office['close']
beforeAll(async () => {
  ;({ world, server, officer, close } = await openOffice())
})
afterAll(() => close())

const path = '/api/assurance/registers/clouds'
const cloud = (nameJa: string, state: string, signOnNames: string[] = []) => ({
  ...{
    nameJa,
    nameEn: `${nameJa} cloud`,
    owner: 'kagari',
    everyDays: 365,
    provider: '雲見',
    purpose: '勤怠',
  },
  ...{ handling: 'internal', state, signOnNames },
})
const enter = async (...wish: Parameters<typeof cloud>) =>
  (await officer.post<{ id: string }>(path, cloud(...wish))).body.id
const check = (id: string, onDay: string, isGood: boolean) =>
  officer.post(`${path}/${id}/checks`, { onDay, byWhom: '評価会議', isGood, words: '網羅的に評価' })
const find = async (id: string) => {
  const rule = (await rulesInForce(world.db)).find((one) => one.id === id)
  if (!rule || !isComputed(rule)) throw new Error(`There is no rule ${id}.`)
  return showRecord(world.db, (await collectOne(world, rule)).place)
}
const load = (text: string, who = officer) =>
  who.post<{ detail?: unknown }>('/api/assurance/sign-on-services', Buffer.from(text), {
    'content-type': 'text/csv',
  })
const signOn = async () => (await officer.get<SignOn>('/api/assurance/sign-on-services')).body

describe('S2-42 a cloud service', () => {
  it('is not in use without an assessment that found it in order, in the act and in the database', async () => {
    expect((await officer.post(path, cloud('勤怠', 'in-use'))).body).toMatchObject({
      refusal: 'cloud-not-assessed',
    })
    const id = await enter('勤怠', 'considered')
    const use = () => officer.put(`${path}/${id}`, { seen: 1, form: cloud('勤怠', 'in-use') })
    const useAnyway = () =>
      world.db.run(sql`update assurance_cloud set state = 'in-use' where entry_id = ${id}`)
    expect(await use()).toMatchObject({ status: 422, body: { refusal: 'cloud-not-assessed' } })
    await expect(useAnyway()).rejects.toThrow('not in use without an assessment')
    await check(id, '2025-11-01', false)
    expect((await use()).status).toBe(422)
    await expect(useAnyway()).rejects.toThrow('not in use without an assessment')
    await check(id, '2025-11-20', true)
    expect((await use()).status).toBe(200)
    expect(await find('clouds-assessed')).toMatchObject({
      verdict: 'PASS',
      rows: [{ service: '勤怠', open: 0 }],
    })
  })

  it('in use whose later assessment finds something, or is overdue, is red', async () => {
    const id = await enter('経費', 'considered')
    await check(id, '2025-11-20', true)
    await officer.put(`${path}/${id}`, { seen: 1, form: cloud('経費', 'in-use') })
    await check(id, '2025-11-30', false)
    expect(await find('clouds-assessed')).toMatchObject({ verdict: 'FAIL', value: 1 })
    await check(id, '2025-12-01', true)
    expect(await find('clouds-assessed')).toMatchObject({ verdict: 'PASS' })
  })

  it('that single sign-on knows and the register lacks is listed, and fails the evidence', async () => {
    expect(await find('clouds-complete')).toMatchObject({ verdict: 'UNKNOWN', reason: 'nothing-to-measure' })
    const list = 'service,last_used_on\n勤怠,2025-11-30\nKEIHI-SSO,2025-11-29\nひそかな倉庫,2025-11-28\n'
    expect((await load(list)).body).toEqual({ services: 3 })
    const { missing } = await signOn()
    expect(missing).toEqual([
      { name: 'KEIHI-SSO', lastUsedOn: '2025-11-29' },
      { name: 'ひそかな倉庫', lastUsedOn: '2025-11-28' },
    ])
    expect(await find('clouds-complete')).toMatchObject({ verdict: 'FAIL', value: 2 })
    const expenses = await world.db.row<{ id: string; version: number }>(sql`
      select id, version from assurance_entry where name_ja = '経費'`)
    const form = cloud('経費', 'in-use', ['keihi-sso', 'ひそかな倉庫'])
    await officer.put(`${path}/${expenses?.id}`, { seen: expenses?.version, form })
    expect((await signOn()).missing).toEqual([])
    expect(await find('clouds-complete')).toMatchObject({ verdict: 'PASS', value: 0 })
    // One that is only considered answers to nothing: people use it all the same.
    await enter('保管', 'considered', ['別の倉庫'])
    await load('service\n別の倉庫\n')
    expect((await signOn()).missing).toEqual([{ name: '別の倉庫' }])
  })

  it.each([
    ['another heading', 'name\nx\n', { line: 1, reason: 'heading-unknown' }],
    ['no line', 'service\n', { line: 1, reason: 'empty' }],
    ['a service twice', 'service\nA\nB\na\n', { line: 4, reason: 'service-twice' }],
    ['no day', 'service,last_used_on\nA,yesterday\n', { line: 2, reason: 'day' }],
    ['an open quote', 'service\n"A\n', { line: 1, reason: 'not-csv' }],
  ])('a list with %s is refused whole, with its line', async (_what, text, fault) => {
    const before = await signOn()
    expect(await load(text)).toMatchObject({ status: 422, body: { detail: { faults: [fault] } } })
    expect(await signOn()).toEqual(before)
  })

  it('an auditor reads what is missing and hands in nothing; a list of more than a month ago shows nothing', async () => {
    const auditor = await signedInStaff(world, server, 'auditor')
    expect((await load('service\nA\n', auditor)).status).toBe(403)
    expect((await auditor.get<SignOn>('/api/assurance/sign-on-services')).body.services).toBe(1)
    await world.advance({ days: 32 })
    expect(await find('clouds-complete')).toMatchObject({ verdict: 'UNKNOWN' })
  })
})
