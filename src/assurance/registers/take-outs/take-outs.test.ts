import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { type Office, openOffice } from '../../../../test/support/office.ts'
import { signedInStaff } from '../../../../test/support/staff.ts'
import { collectOne } from '../../evidence/collect.ts'
import { showRecord } from '../../evidence/reading/show-record.ts'
import { isComputed, rulesInForce } from '../../evidence/rules/kept-rules.ts'
import type { TakeOuts } from './contract.ts'

let world: Office['world']
let server: Office['server']
let officer: Office['officer']
let close: Office['close']
const ids: Record<string, string> = {}
beforeAll(async () => {
  ;({ world, server, officer, close } = await openOffice())
  for (const handling of ['internal', 'confidential', 'customer'])
    ids[handling] = await enter('assets', handling, { handling, place: '書庫', medium: 'file' })
  ids.paper = await enter('assets', 'paper', { handling: 'internal', place: '書庫', medium: 'paper' })
  ids.device = await enter('devices', 'PC', { tag: 'KZ-1', deviceKind: 'computer' })
})
afterAll(() => close())

const enter = async (register: string, nameJa: string, own: object) => {
  const form = { nameJa, nameEn: nameJa, owner: 'mihari', everyDays: 365, ...own }
  const made = await officer.post<{ id: string }>(`/api/assurance/registers/${register}`, form)
  expect(made.status).toBe(201)
  return made.body.id
}
const path = '/api/assurance/take-outs'
const out = (asset: string, more: object = {}, who = officer) =>
  who.post<{ id: string; refusal: string }>(path, {
    ...{ assetId: ids[asset], deviceId: ids.device, employeeNumber: 'K-0201', why: '出張で使用' },
    ...{ dueOn: '2025-12-05', ...more },
  })
const list = async () => (await officer.get<TakeOuts>(path)).body
const find = async () => {
  const rule = (await rulesInForce(world.db)).find(({ id }) => id === 'take-outs-returned')
  if (!rule || !isComputed(rule)) throw new Error('There is no such rule.')
  return showRecord(world.db, (await collectOne(world, rule)).place)
}

describe('S2-39 the take-out desk', () => {
  it('lets customer information stay, by the act and by the database, and asks for a device for what is not on paper', async () => {
    expect((await out('customer')).body.refusal).toBe('asset-stays-in')
    await expect(
      world.db.run(sql`
        insert into assurance_take_out (id, asset_id, colleague_id, why, out_at, out_by, due_on)
        select gen_random_uuid(), ${ids.customer}, id, 'x', platform_now(), id, '2025-12-05' from assurance_colleague limit 1`),
    ).rejects.toThrow('customer information is not taken out')
    expect((await out('internal', { deviceId: undefined })).body.refusal).toBe('device-not-listed')
    expect((await out('internal', { deviceId: ids.paper })).body.refusal).toBe('device-not-listed')
    expect((await out('internal', { employeeNumber: 'X-1' })).body.refusal).toBe('leaver-not-found')
    for (const dueOn of ['2025-11-30', '2026-01-02'])
      expect((await out('internal', { dueOn })).body.refusal).toBe('return-day-wrong')
    const auditor = await signedInStaff(world, server, 'auditor')
    expect((await out('internal', {}, auditor)).status).toBe(403)
    expect((await list()).takeOuts).toEqual([])
  })

  it('hands a thing and a device out once at a time, to one of two who ask at once', async () => {
    const both = await Promise.all([out('internal'), out('internal')])
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409])
    expect((await out('confidential')).body.refusal).toBe('asset-out')
    expect((await out('paper', { deviceId: undefined })).status).toBe(201)
    expect(await list()).toMatchObject({ out: 2, overdue: 0 })
    expect((await list()).takeOuts[1]).toMatchObject({
      ...{ asset: { ja: 'internal' }, device: { ja: 'PC' }, person: { ja: '浅葱 蒼' }, dueOn: '2025-12-05' },
    })
    expect(await find()).toMatchObject({ verdict: 'PASS', value: 0 })
  })

  it('shows what is not back on its day in red until it is back, and an asset that is out stays on its register', async () => {
    await world.moveTo('2025-12-06T00:05:00+09:00')
    officer = await signedInStaff(world, server, 'security-officer')
    expect(await list()).toMatchObject({ out: 2, overdue: 2 })
    expect(await find()).toMatchObject({ verdict: 'FAIL', value: 2 })
    const off = () => officer.post(`/api/assurance/registers/assets/${ids.paper}/retirement`, { seen: 1 })
    expect(await off()).toMatchObject({ status: 409, body: { refusal: 'asset-out' } })
    for (const { id } of (await list()).takeOuts) {
      expect((await officer.post(`${path}/${id}/return`)).status).toBe(204)
      expect((await officer.post(`${path}/${id}/return`)).status).toBe(404)
    }
    expect(await list()).toMatchObject({ out: 0, overdue: 0 })
    expect(await find()).toMatchObject({ verdict: 'PASS', value: 0 })
    expect((await off()).status).toBe(204)
    expect((await out('paper', { deviceId: undefined, dueOn: '2025-12-10' })).status).toBe(404)
  })
})
