import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Inspections } from '#assurance/contract.ts'
import { sql } from '#platform/sql.ts'
import { newServer, type TestServer } from '../../../test/support/server.ts'
import { signedInStaff } from '../../../test/support/staff.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { seedDemoRegisters } from '../demo/seed-demo-registers.ts'
import { collectOne } from '../evidence/collect.ts'
import { showRecord } from '../evidence/reading/show-record.ts'
import { isComputed, rulesInForce } from '../evidence/rules/kept-rules.ts'
import { shipRegisters } from '../shipped/ship-registers.ts'

let world: TestWorld
let server: TestServer
let officer: Awaited<ReturnType<typeof signedInStaff>>
let units: { company: string; unit: string }[]
beforeAll(async () => {
  world = await newWorld({ house: true, profile: 'demo', at: '2026-05-11T10:00:00+09:00' })
  server = await newServer(world)
  await shipRegisters(world)
  await seedDemoRegisters(world)
  // The demonstration's own are not of this story.
  await world.db.run(sql`alter table assurance_inspection disable trigger all`)
  await world.db.run(sql`delete from assurance_inspection`)
  await world.db.run(sql`alter table assurance_inspection enable trigger all`)
  officer = await signedInStaff(world, server, 'security-officer')
  units = await world.db.rows(sql`
    select group_company as company, min(unit) as unit from assurance_colleague where left_on is null group by 1 order by 1`)
})
afterAll(async () => {
  await server.close()
  await world.close()
})

const find = async () => {
  const rule = (await rulesInForce(world.db)).find(({ id }) => id === 'companies-inspected')
  if (!rule || !isComputed(rule)) throw new Error('There is no such rule.')
  return showRecord(world.db, (await collectOne(world, rule)).place)
}
const wish = (more: object = {}) => ({
  ...{ kind: 'assets', ...units[0], heldOn: '2026-05-01', place: '羽田 本社3階', inspector: 'mihari' },
  ...{ isInOrder: true, found: '書庫は施錠されていました。', ...more },
})
const record = (more?: object) => officer.post('/api/assurance/inspections', wish(more))
const shown = async () => (await officer.get<Inspections>('/api/assurance/inspections')).body

describe('an inspection', () => {
  it.each([
    ['without a place', { place: ' ' }, 400],
    ['without an inspector', { inspector: undefined }, 400],
    ['by somebody nobody knows', { inspector: 'ghost' }, 422],
    ['that is yet to come', { heldOn: '2027-01-01' }, 422],
    ['of a unit nobody is in', { unit: 'nowhere' }, 422],
    ['by video without a reason', { exception: { reason: '', allowedBy: 'kagari' } }, 400],
    ['by video allowed by the inspector', { exception: { reason: '台風', allowedBy: 'mihari' } }, 422],
  ])('S2-52 is not put on record %s', async (_what, more, status) => {
    expect((await record(more)).status).toBe(status)
    expect((await shown()).inspections).toEqual([])
  })

  it('S2-52 S2-53 has place, date, inspector and unit; the same organisation under the CISO also checks conformity', async () => {
    expect((await record()).status).toBe(201)
    expect((await record({ kind: 'conformity', heldOn: '2026-05-02' })).status).toBe(201)
    const [conformity, assets] = (await shown()).inspections
    expect(assets).toMatchObject({
      ...{ kind: 'assets', place: '羽田 本社3階', heldOn: '2026-05-01', inspector: { ja: '見張 守' } },
      ...{ unit: units[0]?.unit, company: units[0]?.company, body: { ja: '情報セキュリティ推進室' } },
    })
    expect(conformity).toMatchObject({ kind: 'conformity', body: assets?.body })
    const under = await world.db.rows(sql`
      select distinct b.under_seat from assurance_inspection i join assurance_body b on b.id = i.body_id`)
    expect(under).toEqual([{ under_seat: 'ciso' }])
  })

  it('S2-52 by video is an exception with its reason and who allowed it, which the database demands, too', async () => {
    const exception = { reason: '台風で移動できないため', allowedBy: 'kagari' }
    expect((await record({ exception, heldOn: '2026-05-03' })).status).toBe(201)
    expect((await shown()).inspections[0]).toMatchObject({
      exception: { reason: '台風で移動できないため', allowedBy: { ja: '篝 燈子' } },
    })
    const around = sql`
      insert into assurance_inspection select gen_random_uuid(), kind, body_id, group_company, unit, held_on, place, inspector,
        'video', null, null, is_in_order, found, kept_at, kept_by from assurance_inspection limit 1`
    await expect(world.db.run(around)).rejects.toThrow('check constraint')
    await expect(world.db.run(sql`update assurance_inspection set found = 'x'`)).rejects.toThrow(
      'never changed',
    )
  })

  it('S2-54 covers the companies of the group: those not yet inspected are listed, and fail the proof until they are', async () => {
    expect(units.length).toBeGreaterThan(1)
    const before = await shown()
    expect(before.coverage.map(({ company }) => company)).toEqual(units.map(({ company }) => company))
    expect(before.coverage[0]).toMatchObject({ assets: '2026-05-03', conformity: '2026-05-02' })
    for (const rest of before.coverage.slice(1)) expect(rest).toEqual({ company: rest.company })
    expect(await find()).toMatchObject({ verdict: 'FAIL', value: units.length - 1 })
    for (const unit of units.slice(1)) {
      expect((await record(unit)).status).toBe(201)
      expect((await find())?.verdict).toBe('FAIL')
      expect((await record({ ...unit, kind: 'conformity' })).status).toBe(201)
    }
    expect(await find()).toMatchObject({ verdict: 'PASS', value: 0 })
    await world.moveTo('2027-05-03T10:00:00+09:00')
    expect(await find()).toMatchObject({ verdict: 'FAIL' })
  })

  it('S2-52 is read by auditors, who record nothing', async () => {
    const auditor = await signedInStaff(world, server, 'auditor')
    expect((await auditor.get('/api/assurance/inspections')).status).toBe(200)
    expect((await auditor.post('/api/assurance/inspections', wish())).status).toBe(403)
  })
})
