import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import type { Asking } from '../../../../test/support/company.ts'
import { staffSession } from '../../../../test/support/staff.ts'
import { newWorld, type TestWorld } from '../../../../test/support/world.ts'
import { demoPeople } from '../../demo/seed-demo-registers.ts'
import { collectOne } from '../../evidence/collect.ts'
import { showRecord } from '../../evidence/reading/show-record.ts'
import { isComputed, rulesInForce } from '../../evidence/rules/kept-rules.ts'
import { takePopulation } from '../../population/file/load-population.ts'
import { shipRegisters } from '../../shipped/ship-registers.ts'
import { showYear } from '../calendar/show-year.ts'
import { cancelExercise, holdExercise, planExercise } from './exercises.ts'

let world: TestWorld
let officer: Asking
beforeAll(async () => {
  world = await newWorld({ profile: 'demo', at: '2026-04-01T09:00:00+09:00' })
  await shipRegisters(world)
  await takePopulation(world, { by: 'operator', name: 'tests' }, demoPeople())
  officer = await staffSession(world, 'security-officer')
})
afterAll(() => world.close())

const moveTo = async (day: string) => {
  await world.moveTo(`${day}T10:00:00+09:00`)
  officer = await staffSession(world, 'security-officer')
}
const plan = async (plannedOn: string) => {
  const made = await planExercise(officer, { title: 'ランサムウェア', scenario: '基幹の停止', plannedOn })
  if (!made.ok) throw new Error(made.refusal)
  return made.value.id
}
const hold = (id: string, heldOn: string, numbers = ['K-0101', 'OF-003']) =>
  holdExercise(officer, id, { heldOn, numbers, outcome: '連絡に20分かかりました。' })
const indicator = async () => {
  const rule = (await rulesInForce(world.db)).find(({ id }) => id === 'csirt-exercises')
  if (!rule || !isComputed(rule)) throw new Error('There is no such rule.')
  const record = await showRecord(world.db, (await collectOne(world, rule)).place)
  return record && { verdict: record.verdict, value: record.value, rows: record.rows }
}
const stateOf = async (id: string) =>
  (await showYear(world, { year: 2026 })).exercises.find((exercise) => exercise.id === id)?.state

describe('an exercise of the CSIRT', () => {
  it('S2-46 is planned by the office for a day that is not over, and carried out by people of the group, never before it was planned', async () => {
    const auditor = await staffSession(world, 'auditor')
    const wish = { title: 'x', scenario: 'x', plannedOn: '2026-04-02' }
    expect(await planExercise(auditor, wish)).toMatchObject({ refusal: 'forbidden' })
    expect(await planExercise(officer, { ...wish, plannedOn: '2026-03-31' })).toMatchObject({
      refusal: 'exercise-in-past',
    })
    const id = await plan('2026-04-02')
    expect(await hold(id, '2026-04-02')).toMatchObject({ refusal: 'exercise-not-held-yet' })
    expect(await hold(id, '2026-03-31')).toMatchObject({ refusal: 'exercise-not-held-yet' })
    expect(await hold(id, '2026-04-01', ['K-0101', 'X-9'])).toMatchObject({
      ...{ refusal: 'attendance-unknown', detail: { numbers: ['X-9'] } },
    })
    expect(await stateOf(id)).toBe('planned')
    expect(await cancelExercise(officer, id, '日程が合いません。')).toMatchObject({ ok: true })
    expect(await hold(id, '2026-04-01')).toMatchObject({ refusal: 'exercise-not-found' })
    expect(await stateOf(id)).toBe('cancelled')
    const cut = sql`update assurance_exercise set held_on = '2026-04-01' where id = ${id}`
    await expect(world.db.run(cut)).rejects.toThrow('check constraint')
  })

  it('S2-46 counts once it was carried out: a planned, unperformed one does not, and with fewer than two in the year the indicator fails', async () => {
    expect(await indicator()).toMatchObject({ verdict: 'FAIL', value: 2 })
    const june = await plan('2026-06-10')
    expect(await indicator()).toMatchObject({ verdict: 'FAIL', value: 1 })
    const december = await plan('2026-12-10')
    // Two on the plan, both ahead: the year is on its course.
    expect(await indicator()).toMatchObject({ verdict: 'PASS', value: 0 })
    await moveTo('2026-06-10')
    expect(await hold(june, '2026-06-10')).toMatchObject({ ok: true })
    expect(await hold(june, '2026-06-10')).toMatchObject({ refusal: 'exercise-not-found' })
    expect(await stateOf(june)).toBe('held')
    await moveTo('2026-12-11')
    // The second day has passed, and nobody carried it out.
    expect(await stateOf(december)).toBe('late')
    expect(await indicator()).toMatchObject({ verdict: 'FAIL', value: 1 })
    const february = await plan('2027-02-15')
    expect(await indicator()).toMatchObject({ verdict: 'PASS' })
    await moveTo('2027-04-02')
    const failed = await indicator()
    expect(failed).toMatchObject({ verdict: 'FAIL' })
    expect(failed?.rows).toContainEqual({
      ...{ year: 'fiscal', from: '2026-04-01', until: '2027-04-01', counts: true, isOver: true },
      ...{ held: 1, ahead: 0, minimum: 2, short: 1 },
    })
    // What was carried out in the year and noted late counts in that year.
    expect(await hold(february, '2027-03-30')).toMatchObject({ ok: true })
    await plan('2027-06-01')
    await plan('2027-12-01')
    const kept = await indicator()
    expect(kept).toMatchObject({ verdict: 'PASS', value: 0 })
    expect(kept?.rows).toContainEqual(
      expect.objectContaining({ year: 'fiscal', from: '2026-04-01', held: 2, short: 0 }),
    )
  })

  it('O1 shows both ways of counting years, and judges by the one that was chosen', async () => {
    const held = async () =>
      ((await indicator())?.rows ?? []).map((row) => [row.year, row.from, row.counts, row.held])
    expect(await held()).toEqual([
      ['fiscal', '2026-04-01', true, 2],
      ['fiscal', '2027-04-01', true, 0],
      ['calendar', '2026-01-01', false, 1],
      ['calendar', '2027-01-01', false, 1],
    ])
    await world.db.run(sql`update assurance_programme set year_kind = 'calendar', since_on = '2026-01-01'`)
    expect(await indicator()).toMatchObject({ verdict: 'FAIL', value: 1 })
  })
})
