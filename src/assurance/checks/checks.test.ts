import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Checks } from '#assurance/contract.ts'
import { sql } from '#platform/sql.ts'
import { newServer, type TestServer } from '../../../test/support/server.ts'
import { signedInStaff } from '../../../test/support/staff.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { demoRegisters } from '../demo/seed-demo-registers.ts'
import { collectOne } from '../evidence/collect.ts'
import { showRecord } from '../evidence/reading/show-record.ts'
import { isComputed, rulesInForce } from '../evidence/rules/kept-rules.ts'
import { loadRegisters } from '../loading/load-registers.ts'
import { shipRegisters } from '../shipped/ship-registers.ts'

let world: TestWorld
let server: TestServer
let officer: Awaited<ReturnType<typeof signedInStaff>>
beforeAll(async () => {
  world = await newWorld({ house: true, profile: 'demo', at: '2026-05-11T10:00:00+09:00' })
  server = await newServer(world)
  await shipRegisters(world)
  const loaded = await loadRegisters(world, { by: 'operator', name: 'tests' }, demoRegisters())
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.detail))
  officer = await signedInStaff(world, server, 'security-officer')
})
afterAll(async () => {
  await server.close()
  await world.close()
})

const find = async () => {
  const rule = (await rulesInForce(world.db)).find(({ id }) => id === 'checks-on-time')
  if (!rule || !isComputed(rule)) throw new Error('There is no such rule.')
  return showRecord(world.db, (await collectOne(world, rule)).place)
}
const title = { ja: '共有フォルダの棚卸し', en: 'Shared folders gone through' }
const check = { title, unit: 'security-office', owner: 'mihari', everyDays: 90, firstDueOn: '2026-05-20' }
const shown = async () => {
  const [only] = (await officer.get<Checks>('/api/assurance/checks')).body.checks
  if (!only) throw new Error('There is no check.')
  return only
}
const note = async (body: object) =>
  officer.post(`/api/assurance/checks/${(await shown()).id}/results`, { found: '見ました。', ...body })
const moved = async (day: string) => {
  await world.moveTo(`${day}T10:00:00+09:00`)
  officer = await signedInStaff(world, server, 'security-officer')
}

describe('a check at intervals', () => {
  it('S2-27 is begun by an officer, with an owner and an interval', async () => {
    const post = (more: object) => officer.post('/api/assurance/checks', { ...check, ...more })
    expect((await post({ owner: 'ghost' })).status).toBe(422)
    expect((await post({ everyDays: 0 })).status).toBe(400)
    const auditor = await signedInStaff(world, server, 'auditor')
    expect((await auditor.post('/api/assurance/checks', check)).status).toBe(403)
    expect((await post({})).status).toBe(201)
    expect(await shown()).toMatchObject({ title, everyDays: 90, dueOn: '2026-05-20', isOverdue: false })
    expect(await find()).toMatchObject({ verdict: 'PASS', value: 0 })
  })

  it('S2-27 past its day shows as overdue and fails the proof; done, it is due again after the interval', async () => {
    await moved('2026-05-20')
    expect(await shown()).toMatchObject({ isOverdue: false })
    await moved('2026-05-21')
    expect(await shown()).toMatchObject({ isOverdue: true })
    expect(await find()).toMatchObject({ verdict: 'FAIL', value: 1 })
    expect((await note({ onDay: '2026-06-01', isInOrder: true })).status).toBe(422)
    expect((await note({ onDay: '2026-05-21', isInOrder: true })).status).toBe(201)
    expect((await note({ onDay: '2026-05-21', isInOrder: true })).status).toBe(409)
    expect(await shown()).toMatchObject({ dueOn: '2026-08-19', isOverdue: false })
    expect(await find()).toMatchObject({ verdict: 'PASS' })
  })

  it('S2-27 that finds something not in order leads to an improvement with a day, which is followed until it is done', async () => {
    const bad = { onDay: '2026-05-20', isInOrder: false }
    expect((await note(bad)).status).toBe(422)
    const around = sql`
      insert into assurance_check_result (id, check_id, on_day, is_in_order, found, noted_at, noted_by)
      select gen_random_uuid(), id, '2026-05-19', false, 'x', platform_now(), id from assurance_check`
    await expect(world.db.run(around)).rejects.toThrow('check constraint')
    const improvement = { words: '権限を見直す', by: '2026-06-10' }
    expect((await note({ ...bad, improvement })).status).toBe(201)
    const planned = (await shown()).results.find(({ isInOrder }) => !isInOrder)
    expect(planned).toMatchObject({ improvement: { words: '権限を見直す', state: 'planned' } })
    await moved('2026-06-11')
    expect(await find()).toMatchObject({ verdict: 'FAIL', value: 1 })
    const path = `/api/assurance/check-results/${planned?.id}/improvement`
    expect((await officer.post(path)).status).toBe(204)
    expect((await officer.post(path)).status).toBe(404)
    expect((await shown()).results[1]).toMatchObject({ improvement: { state: 'done' } })
    expect(await find()).toMatchObject({ verdict: 'PASS', value: 0 })
  })
})
