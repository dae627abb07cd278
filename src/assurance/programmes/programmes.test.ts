import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { colleagueSession } from '../../../test/support/colleagues.ts'
import type { Asking } from '../../../test/support/company.ts'
import { newServer, type TestServer } from '../../../test/support/server.ts'
import { signedInStaff, staffSession } from '../../../test/support/staff.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { forgetPeople } from '../drills/results/forget-people.ts'
import { collectOne } from '../evidence/collect.ts'
import { showRecord } from '../evidence/reading/show-record.ts'
import { isComputed, rulesInForce } from '../evidence/rules/kept-rules.ts'
import { loadRegisters } from '../loading/load-registers.ts'
import { takePopulation } from '../population/file/load-population.ts'
import { shipRegisters } from '../shipped/ship-registers.ts'
import { answerLesson } from '../training/do-lesson.ts'
import { shippedLessons } from '../training/ship-lessons.ts'
import { showYear } from './calendar/show-year.ts'
import type { Matrix } from './contract.ts'
import { countParticipation, noteAttendance } from './count-participation.ts'
import { exempt } from './exempt.ts'
import { showMatrix } from './matrix/show-matrix.ts'
import { cancelCycle, planCycle } from './plan-cycle.ts'

const author = { by: 'operator', name: 'tests' } as const
const head = 'employee_number,name_ja,name_en,company,unit,kind,address,joined_on,last_day,away\n'
const line = (number: string, kind = 'employee', joined = '2020-04-01', rest = ',') =>
  `${number},浅葱 蒼,ASAGI AOI,風花エア,運航本部,${kind},${number.toLowerCase()}@kazahana.example,${joined},${rest}\n`

let world: TestWorld
let server: TestServer
let officer: Asking
beforeAll(async () => {
  world = await newWorld({ house: true, profile: 'demo', at: '2026-04-20T09:00:00+09:00' })
  server = await newServer(world)
  await shipRegisters(world)
  await take(
    line('OF-1', 'officer') + line('OF-2', 'officer') + line('K-1') + line('K-2') + line('P-1', 'contractor'),
  )
  await take(line('K-AWAY', 'employee', '2020-04-01', ',2026-04-25..2026-08-31'))
  await take(line('K-BACK', 'employee', '2020-04-01', ',2026-04-25..2026-05-20'))
  await take(line('K-LEFT', 'employee', '2020-04-01', '2026-05-15,'))
  officer = await staffSession(world, 'security-officer')
})
afterAll(async () => {
  await server.close()
  await world.close()
})

const take = (lines: string) => takePopulation(world, author, Buffer.from(head + lines))
const moveTo = async (day: string) => {
  await world.moveTo(`${day}T10:00:00+09:00`)
  officer = await staffSession(world, 'security-officer')
  await world.runJob('assurance.cycles')
}
const round = {
  programme: 'training',
  title: { ja: '第1回', en: 'First' },
  startsOn: '2026-05-01',
  endsOn: '2026-05-31',
}
const statesNow = async (): Promise<Record<string, string | undefined>> => {
  const matrix = await showMatrix(world, 'training', { year: 2026 })
  return Object.fromEntries((matrix?.people ?? []).map((one) => [one.employeeNumber, one.cells[0]?.state]))
}
const idOf = async (number: string) => {
  const row = await world.db.row<{ id: string }>(
    sql`select id from assurance_colleague where employee_number = ${number}`,
  )
  return row?.id ?? ''
}
const coverage = async () => {
  const rule = (await rulesInForce(world.db)).find(({ id }) => id === 'training-coverage')
  if (!rule || !isComputed(rule)) throw new Error('There is no such rule.')
  return showRecord(world.db, (await collectOne(world, rule)).place)
}
const finish = async (number: string, on: string, more = {}) => {
  const took = {
    programme: 'training',
    colleagueIds: [await idOf(number)],
    on,
    source: 'lesson basics@1',
    ...more,
  }
  return world.act(author, (act) => countParticipation(act, took))
}

describe('a round of training', () => {
  it.each([
    ['that begins in the past', { startsOn: '2026-04-19' }, 'cycle-in-past'],
    ['that ends before it begins', { endsOn: '2026-04-30' }, 'cycle-backwards'],
    ['that goes on for more than a year', { endsOn: '2027-05-02' }, 'cycle-backwards'],
    ['of a programme nobody has', { programme: 'juggling' }, 'programme-not-found'],
    ['of exercises, which are planned one by one', { programme: 'csirt-exercise' }, 'programme-not-found'],
  ])('is not planned %s', async (_what, wish, refusal) => {
    expect(await planCycle(officer, { ...round, ...wish })).toMatchObject({ refusal })
    expect(await planCycle(await staffSession(world, 'auditor'), round)).toMatchObject({
      refusal: 'forbidden',
    })
  })

  it('counts nobody before it begins; on its first day it writes down who is there, officers too and contractors not, once', async () => {
    expect(await planCycle(officer, round)).toMatchObject({ ok: true })
    expect(await finish('K-1', '2026-04-20')).toBe(0)
    await moveTo('2026-05-01')
    await Promise.all([world.runJob('assurance.cycles'), world.runJob('assurance.cycles')])
    const opened = await world.facts('cycle-opened')
    expect(opened.map(({ data }) => data)).toEqual([
      { cycle: expect.any(String), people: 7, hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ])
    expect(await statesNow()).toEqual({
      ...{ 'OF-1': 'open', 'OF-2': 'open', 'K-1': 'open', 'K-2': 'open' },
      ...{ 'K-AWAY': 'away', 'K-BACK': 'open', 'K-LEFT': 'left' },
    })
  })

  it('S2-23 counts once a person what somebody finishes, keeps the day it took effect apart from the day it was noted, and asks who joins', async () => {
    await moveTo('2026-05-10')
    expect(await finish('OF-1', '2026-05-09')).toBe(1)
    expect(await finish('OF-1', '2026-05-10')).toBe(0)
    expect(await finish('P-1', '2026-05-10')).toBe(0)
    await take(line('K-NEW', 'employee', '2026-05-10') + line('K-LATE', 'employee', '2026-05-25'))
    expect(await finish('K-NEW', '2026-05-10')).toBe(1)
    const row = await world.db.row<{ on: string; noted: Date }>(sql`
      select effective_on::text as on, noted_at as noted from assurance_participation
      where colleague_id = ${await idOf('OF-1')}`)
    expect(row?.on).toBe('2026-05-09')
    expect(row?.noted.toISOString().slice(0, 10)).toBe('2026-05-10')
    await moveTo('2026-05-26')
    expect(await statesNow()).toMatchObject({ 'K-NEW': 'done', 'OF-1': 'done', 'K-1': 'open' })
    // Six days are left: who joins now is asked in the next round.
    expect(await statesNow()).not.toHaveProperty('K-LATE')
  })

  it('notes a class by numbers, whole or not at all; exempts for a reason', async () => {
    const id = (await showYear(world, { year: 2026 })).cycles[0]?.id ?? ''
    const note = (numbers: string[], on = '2026-05-20') =>
      noteAttendance(officer, id, { numbers, on, source: '集合研修' })
    expect(await note(['K-1', 'X-1'])).toMatchObject({
      refusal: 'attendance-unknown',
      detail: { numbers: ['X-1'] },
    })
    expect(await note(['K-1'], '2026-04-30')).toMatchObject({ refusal: 'attendance-outside' })
    expect(await note(['K-1'], '2026-05-27')).toMatchObject({ refusal: 'attendance-outside' })
    expect(await statesNow()).toMatchObject({ 'K-1': 'open' })
    expect(await note(['K-1'])).toMatchObject({ value: { counted: 1 } })
    const wish = {
      employeeNumber: 'OF-2',
      programme: 'training',
      from: '2026-05-01',
      lastDay: '2026-05-31',
      why: '出向',
    }
    expect(await exempt(officer, { ...wish, employeeNumber: 'X-1' })).toMatchObject({
      refusal: 'nobody-on-the-roll',
    })
    expect(await exempt(officer, { ...wish, lastDay: '2026-04-30' })).toMatchObject({
      refusal: 'exemption-backwards',
    })
    expect(await exempt(officer, { ...wish, lastDay: '2026-05-30' })).toMatchObject({ ok: true })
    // One day of the round is left to him: he is still asked.
    expect(await statesNow()).toMatchObject({ 'K-1': 'done', 'OF-2': 'open' })
  })

  it('S2-47 coverage counts officers too, and lists who is missing by name; who left, was away or exempt all the while is neither', async () => {
    await moveTo('2026-06-01')
    expect(await statesNow()).toEqual({
      ...{ 'OF-1': 'done', 'OF-2': 'missing', 'K-1': 'done', 'K-2': 'missing', 'K-NEW': 'done' },
      ...{ 'K-AWAY': 'away', 'K-BACK': 'missing', 'K-LEFT': 'left' },
    })
    const missing = await showMatrix(world, 'training', { year: 2026, only: 'missing' })
    expect(missing?.people.map(({ employeeNumber, name, kind }) => [employeeNumber, name.ja, kind])).toEqual([
      ['K-2', '浅葱 蒼', 'employee'],
      ['K-BACK', '浅葱 蒼', 'employee'],
      ['OF-2', '浅葱 蒼', 'officer'],
    ])
    expect(missing?.sums).toEqual({
      people: 6,
      officers: 2,
      kept: 3,
      missing: 3,
      missingOfficers: 1,
      open: 0,
    })
    // They are counted once for a list, and not anew for each page of it.
    const next = await showMatrix(world, 'training', { year: 2026, only: 'missing', after: 'K-2' })
    expect(next?.people.map(({ employeeNumber }) => employeeNumber)).toEqual(['K-BACK', 'OF-2'])
    expect(next?.sums).toBeUndefined()
    const officers = await showMatrix(world, 'training', { year: 2026, only: 'missing', of: 'officer' })
    expect(officers?.people.map(({ employeeNumber }) => employeeNumber)).toEqual(['OF-2'])
    const found = await showMatrix(world, 'training', { year: 2026, find: 'K-B' })
    expect(found?.people.map(({ employeeNumber }) => employeeNumber)).toEqual(['K-BACK'])
    expect((await showMatrix(world, 'training', { year: 2026, find: '%' }))?.people).toEqual([])
    // Learned late, it counts from the day it took effect.
    await exempt(officer, {
      ...{
        employeeNumber: 'OF-2',
        programme: 'training',
        from: '2026-05-31',
        lastDay: '2026-05-31',
        why: '出向',
      },
    })
    await take(line('K-2', 'employee', '2020-04-01', '2026-05-20,'))
    expect(await statesNow()).toMatchObject({ 'OF-2': 'exempt', 'K-2': 'left' })
    expect(await coverage()).toMatchObject({
      ...{ verdict: 'FAIL', value: 0.75 },
      rows: [{ from: '2026-04-01', isOver: false, people: 4, officers: 1, kept: 3, keptOfficers: 1 }],
    })
    const auditor = await signedInStaff(world, server, 'auditor')
    const { body } = await auditor.get<Matrix>(
      '/api/assurance/programmes/training/matrix?year=2026&only=missing',
    )
    expect(body.people.map(({ employeeNumber }) => employeeNumber)).toEqual(['K-BACK'])
    const file = await auditor.get<string>('/api/assurance/programmes/training/proof.csv?year=2026')
    expect(String(file.body)).toMatch(/K-BACK,.*未受講 \/ missing/)
    expect(String(file.body)).toMatch(/OF-1,.*役員|OF-1,.*officer.*受講 \/ done,2026-05-09/)
    expect((await world.facts('participation-exported')).map(({ data }) => data)).toEqual([
      { programme: 'training', year: 2026 },
    ])
    expect((await auditor.get('/api/assurance/programmes/juggling/proof.csv')).status).toBe(404)
    expect((await auditor.get('/api/assurance/programmes/juggling/matrix')).status).toBe(404)
    expect((await auditor.post('/api/assurance/cycles', round)).status).toBe(403)
  })

  it('that is cancelled counts for nothing; one that is over is not cancelled any more', async () => {
    const first = (await showYear(world, { year: 2026 })).cycles[0]?.id ?? ''
    expect(await cancelCycle(officer, first, '誤り')).toMatchObject({ refusal: 'cycle-not-found' })
    const made = await planCycle(officer, {
      ...round,
      startsOn: '2026-10-01',
      endsOn: '2026-10-31',
      reference: 'mail@2',
    })
    const again = await planCycle(officer, { ...round, startsOn: '2026-10-01', endsOn: '2026-10-31' })
    if (!made.ok || !again.ok) throw new Error('They were not planned.')
    await moveTo('2026-10-02')
    // A round of one lesson counts that lesson alone.
    expect(await finish('K-1', '2026-10-02', { reference: 'mail@1' })).toBe(1)
    expect(await finish('K-1', '2026-10-02', { reference: 'mail@2' })).toBe(1)
    const training = async () =>
      (await showYear(world, { year: 2026 })).programmes.find(({ programme }) => programme === 'training')
    expect(await training()).toMatchObject({ held: 1, ahead: 2, short: 0 })
    expect(await cancelCycle(officer, again.value.id, '重複')).toMatchObject({ ok: true })
    expect(await training()).toMatchObject({ held: 1, ahead: 1, short: 0 })
    expect(await finish('K-BACK', '2026-10-02', { reference: 'mail@2' })).toBe(1)
    await moveTo('2026-11-01')
    expect(await training()).toMatchObject({ held: 2, ahead: 0, short: 0, minimum: 2, target: 2 })
  })
})

describe('a lesson of the product', () => {
  it('S2-47 counts for the round that runs as soon as it is passed, and not when it is not', async () => {
    const made = await planCycle(officer, { ...round, startsOn: '2026-11-02', endsOn: '2026-11-30' })
    expect(made).toMatchObject({ ok: true })
    await moveTo('2026-11-03')
    const mio = await colleagueSession(world)
    await world.runJob('assurance.cycles')
    const answer = async (chosen: (right: number) => number) => {
      const lesson = shippedLessons().find(({ id }) => id === 'passwords')
      const { version = 0, content } = lesson ?? {}
      const answers = content?.questions.map(({ right }) => chosen(right)) ?? []
      return answerLesson(mio, 'passwords', { version, answers })
    }
    const state = async () => {
      const [colleague] = await world.db.rows<{ number: string }>(sql`
        select employee_number as number from assurance_colleague where staff_account_id = ${mio.session.accountId}`)
      const found = await showMatrix(world, 'training', { year: 2026, find: colleague?.number ?? '?' })
      return found?.people[0]?.cells.at(-1)
    }
    expect(await answer((right) => (right === 1 ? 2 : 1))).toMatchObject({ value: { isPassed: false } })
    expect(await state()).toMatchObject({ state: 'open' })
    expect(await answer((right) => right)).toMatchObject({ value: { isPassed: true } })
    expect(await state()).toMatchObject({ state: 'done', on: '2026-11-03' })
  })
})

describe('a drill by mail', () => {
  /** A drill with one mail, due at a moment; delivered or not, stopped or not. */
  const drill = async (due: string, how: { reached?: true; halted?: true } = {}) => {
    const [id, mail, template] = [world.random.id(), world.random.id(), world.random.id()]
    await world.db.run(sql`
      insert into assurance_drill_template (id, kind, language, from_name, subject, body, written_at, written_by)
      values (${template}, 'virus', 'ja', '配送', ${id}, '本文', ${due}::timestamptz, 'tests')`)
    await world.db.run(sql`
      insert into assurance_drill (id, title, wish, seed, digest, people, designed_at, designed_by, approved_at, approved_by,
        halted_at, halted_by)
      values (${id}, '訓練', ${JSON.stringify({ untilOn: due.slice(0, 10) })}::jsonb, ${Buffer.alloc(32)}, ${Buffer.alloc(32)}, 1, ${due}::timestamptz, ${id},
        ${due}::timestamptz, ${mail}, ${how.halted ? due : null}::timestamptz, ${how.halted ? mail : null}::uuid)`)
    await world.db.run(sql`
      insert into assurance_drill_message (id, drill_id, round, colleague_id, group_company, unit, template_id, due_at, sent_at,
        delivered_at, token_mac, expires_at)
      values (${mail}, ${id}, 'first', ${await idOf('K-1')}, '風花エア', '運航本部', ${template}, ${due}::timestamptz,
        ${how.reached ? due : null}::timestamptz, ${how.reached ? due : null}::timestamptz,
        ${how.reached ? createHash('sha256').update(mail).digest() : null}, ${how.reached ? due : null}::timestamptz)`)
  }
  it('S2-48 counts once its mails were due and reached somebody; one that was stopped or reached nobody does not, one ahead keeps the course; forgotten people take no drill away', async () => {
    const drills = async () =>
      (await showYear(world, { year: 2026 })).programmes.find(({ programme }) => programme === 'mail-drill')
    expect(await drills()).toMatchObject({ held: 0, ahead: 0, short: 2 })
    await drill('2026-09-01T10:00:00+09:00', { reached: true })
    await drill('2026-09-02T10:00:00+09:00')
    await drill('2026-09-03T10:00:00+09:00', { reached: true, halted: true })
    expect(await drills()).toMatchObject({ held: 1, ahead: 0, short: 1 })
    await drill('2027-01-20T10:00:00+09:00')
    expect(await drills()).toMatchObject({ held: 1, ahead: 1, short: 0, target: 4 })
    await world.moveTo('2026-12-10T10:00:00+09:00')
    await forgetPeople(world)
    expect(await drills()).toMatchObject({ held: 1, ahead: 1, short: 0, target: 4 })
  })
})

describe('a programme in a file of registers', () => {
  it('is refused with its line when it aims at less than it needs, and taken in otherwise', async () => {
    const file = (more: string) =>
      `programmes:\n  - { id: mail-drill, kind: drill, title: { ja: 訓練, en: Drills }, minimum: 3, ${more} }\n`
    expect(await loadRegisters(world, author, file('target: 2'))).toMatchObject({
      detail: { faults: [{ line: 2, reason: expect.stringContaining('less than it needs') }] },
    })
    expect(await loadRegisters(world, author, file('target: 4, year: calendar'))).toMatchObject({
      value: { programmes: 1 },
    })
    const drills = (await showYear(world, { kind: 'calendar', year: 2026 })).programmes.at(-1)
    expect(drills).toMatchObject({ programme: 'mail-drill', minimum: 3, target: 4, counts: 'calendar' })
  })
})
