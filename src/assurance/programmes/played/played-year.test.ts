import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Trust } from '#assurance/contract.ts'
import { sql } from '#platform/sql.ts'
import { newServer, type TestServer } from '../../../../test/support/server.ts'
import { signedInStaff, staffSession } from '../../../../test/support/staff.ts'
import { newWorld, type TestWorld } from '../../../../test/support/world.ts'
import { recordAudit } from '../../audits/record-audit.ts'
import { showAudits } from '../../audits/show-audits.ts'
import { demoRegisters } from '../../demo/seed-demo-registers.ts'
import { collectOne } from '../../evidence/collect.ts'
import { showRecord } from '../../evidence/reading/show-record.ts'
import { rerun } from '../../evidence/rerun.ts'
import { isComputed, rulesInForce } from '../../evidence/rules/kept-rules.ts'
import { loadRegisters } from '../../loading/load-registers.ts'
import { takePopulation } from '../../population/file/load-population.ts'
import { shipRegisters } from '../../shipped/ship-registers.ts'
import type { CellState } from '../cells.ts'
import type { Matrix } from '../contract.ts'
import { countParticipation } from '../count-participation.ts'
import { exempt } from '../exempt.ts'
import { holdExercise, planExercise } from '../exercises/exercises.ts'
import { planCycle } from '../plan-cycle.ts'
import { madeGroup } from './made-group.ts'

// A whole fiscal year from its first day on, with five thousand people and two rounds of training.
const rounds = [
  { startsOn: '2026-06-01', endsOn: '2026-06-30' },
  { startsOn: '2026-11-02', endsOn: '2026-11-30' },
]
const author = { by: 'operator', name: 'tests' } as const
const group = madeGroup(5000)

const audit = { auditor: '灯台監査法人', scope: '情報管理', opinion: '良好です。', findings: [] }

let world: TestWorld
let server: TestServer
beforeAll(async () => {
  world = await newWorld({ house: true, profile: 'demo', at: '2026-04-01T09:00:00+09:00' })
  server = await newServer(world)
  await shipRegisters(world)
  const loaded = await loadRegisters(
    world,
    author,
    demoRegisters().replace('expires: 2028-05-31', 'expires: 2026-09-30'),
  )
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.detail))
  const first = group.filter(({ joinedOn }) => joinedOn <= '2026-04-01')
  await take(first.map((one) => one.lineAtFirst))
  const officer = await staffSession(world, 'security-officer')
  expect(await recordAudit(officer, { ...audit, heldOn: '2026-03-10' })).toMatchObject({ ok: true })
  for (const [n, round] of rounds.entries()) {
    const title = { ja: `第${n + 1}回`, en: `Round ${n + 1}` }
    const planned = await planCycle(officer, { programme: 'training', title, ...round })
    if (!planned.ok) throw new Error(planned.refusal)
  }
}, 120_000)
afterAll(async () => {
  await server.close()
  await world.close()
})

const head = 'employee_number,name_ja,name_en,company,unit,kind,address,joined_on,last_day,away\n'
const take = async (lines: string[]) => {
  const taken = await takePopulation(world, author, Buffer.from(head + lines.join('')))
  if (!taken.ok) throw new Error(JSON.stringify(taken.detail))
}
const find = async (id: string) => {
  const rule = (await rulesInForce(world.db)).find((one) => one.id === id)
  if (!rule || !isComputed(rule)) throw new Error(`There is no rule ${id}.`)
  const record = await showRecord(world.db, (await collectOne(world, rule)).place)
  if (!record) throw new Error('It was not kept.')
  return record
}
const atDay = (day: string) => world.moveTo(`${day}T10:00:00+09:00`)

/** Plays one round: it begins, people come, go and finish, and it is over. */
async function play(n: 0 | 1): Promise<void> {
  const round = rounds[n]
  if (!round) throw new Error('There is no such round.')
  await atDay(round.startsOn)
  await world.runJob('assurance.cycles')
  // The personnel department tells who joined, left and went on leave in the middle of the round.
  await atDay(`${round.startsOn.slice(0, 8)}15`)
  await take(group.filter(({ joinedOn }) => joinedOn <= round.endsOn).map(({ line }) => line))
  await world.runJob('assurance.cycles')
  await atDay(`${round.endsOn.slice(0, 8)}28`)
  await world.runJob('assurance.cycles')
  const ids = new Map(
    (
      await world.db.rows<{ id: string; number: string }>(
        sql`select id, employee_number as number from assurance_colleague`,
      )
    ).map(({ id, number }) => [number, id]),
  )
  const byDay = Map.groupBy(
    group.filter((one) => one.finishes[n] !== undefined),
    (one) => one.finishes[n] ?? '',
  )
  for (const [on, people] of byDay)
    await world.act(author, (act) =>
      countParticipation(act, {
        ...{ programme: 'training', on, source: 'lesson passwords@1' },
        colleagueIds: people.flatMap(({ number }) => ids.get(number) ?? []),
      }),
    )
  const officer = await staffSession(world, 'security-officer')
  const span = { from: round.startsOn, lastDay: round.endsOn, programme: 'training', why: '出向' }
  for (const { number } of group.filter(({ isExempt }) => isExempt))
    await exempt(officer, { ...span, employeeNumber: number })
}

/** Every person's state in every round as the file of proof tells it. */
async function proved(): Promise<Map<string, string[]>> {
  const auditor = await signedInStaff(world, server, 'auditor')
  const { body } = await auditor.get<string>('/api/assurance/programmes/training/proof.csv?year=2026')
  const lines = String(body)
    .split('\r\n')
    .slice(1)
    .filter((line) => line !== '')
  const people = new Map<string, string[]>()
  for (const line of lines) {
    const cells = line.split(',')
    const [number = ''] = cells
    const state = cells[9]?.split(' / ')[1] ?? ''
    people.set(number, [...(people.get(number) ?? []), state])
  }
  return people
}
const said: Record<CellState, string> = {
  ...{ done: 'done', missing: 'missing', open: 'open', left: 'left', away: 'on leave', exempt: 'exempt' },
}

describe('a year with five thousand people', () => {
  it('S2-17 in its middle an expired certificate disappears from the trust page by itself', async () => {
    await play(0)
    const shown = async () => (await server.browser().get<Trust>('/api/trust')).body.certificates.length
    await world.moveTo('2026-09-30T23:59:00+09:00')
    expect(await shown()).toBe(1)
    await world.moveTo('2026-10-01T00:00:00+09:00')
    expect(await shown()).toBe(0)
  }, 120_000)

  it('S2-47 proves training twice a year right to the person, with joiners, leavers, officers, leave and exemptions', async () => {
    await play(1)
    await atDay('2027-01-15')
    const people = await proved()
    const wrong = group
      .map(({ number, expected }) => ({
        number,
        expected: expected.map((state) => said[state]),
        found: people.get(number) ?? [],
      }))
      .filter(({ expected, found }) => expected.join() !== found.join())
    expect(wrong).toEqual([])
    expect(people.size).toBe(group.filter(({ expected }) => expected.length > 0).length)
    for (const state of ['done', 'missing', 'left', 'away', 'exempt'] as const)
      expect(group.filter(({ expected }) => expected.includes(state)).length, state).toBeGreaterThan(5)

    // The same numbers from the people as they were made: who was asked, and who did what he was asked.
    const asked = group.filter(({ expected }) =>
      expected.some((state) => state === 'done' || state === 'missing'),
    )
    const kept = asked.filter(({ expected }) => !expected.includes('missing'))
    const officers = asked.filter(({ kind }) => kind === 'officer')
    const missing = asked.filter((one) => !kept.includes(one)).map(({ number }) => number)
    const record = await find('training-coverage')
    expect(record.rows).toEqual([
      {
        ...{
          from: '2026-04-01',
          until: '2027-04-01',
          isOver: false,
          people: asked.length,
          kept: kept.length,
        },
        officers: officers.length,
        keptOfficers: officers.filter((one) => kept.includes(one)).length,
      },
    ])
    expect(record).toMatchObject({
      verdict: 'FAIL',
      value: Math.round((kept.length / asked.length) * 1e6) / 1e6,
    })
    expect(await rerun(world, record.place)).toMatchObject({ value: { isSame: true } })

    // Who is missing, by name, page after page of fifty.
    const auditor = await signedInStaff(world, server, 'auditor')
    const listed: string[] = []
    let after = ''
    for (let page = 0; page < 200; page++) {
      const path = `/api/assurance/programmes/training/matrix?year=2026&only=missing&after=${after}`
      const { body } = await auditor.get<Matrix>(path)
      expect(body.people.length).toBeLessThanOrEqual(50)
      listed.push(...body.people.map(({ employeeNumber }) => employeeNumber))
      if (!body.next) break
      after = body.next
    }
    expect(listed).toEqual(missing.toSorted())
    expect(missing.length).toBeGreaterThan(100)
  })

  it('S2-46 counts no exercise that was planned and not carried out; once the second one was, the year is kept', async () => {
    await atDay('2027-01-20')
    const officer = await staffSession(world, 'security-officer')
    const plan = async (plannedOn: string) => {
      const made = await planExercise(officer, { title: '演習', scenario: '基幹の停止', plannedOn })
      if (!made.ok) throw new Error(made.refusal)
      return made.value.id
    }
    const [january, march] = [await plan('2027-01-20'), await plan('2027-03-10')]
    const held = { numbers: [group[0]?.number ?? ''], outcome: '手順を改めました。' }
    expect(await holdExercise(officer, january, { ...held, heldOn: '2027-01-20' })).toMatchObject({
      ok: true,
    })
    expect(await find('csirt-exercises')).toMatchObject({ verdict: 'PASS' })
    await atDay('2027-03-11')
    expect(await find('csirt-exercises')).toMatchObject({ verdict: 'FAIL', value: 1 })
    const later = await staffSession(world, 'security-officer')
    expect(await holdExercise(later, march, { ...held, heldOn: '2027-03-10' })).toMatchObject({ ok: true })
    expect(await find('csirt-exercises')).toMatchObject({ verdict: 'PASS', value: 0 })
  })

  it('S2-55 shows the year without an outside audit as a break, and goes on showing it once audits have begun again', async () => {
    const years = async () => (await showAudits(world)).fiscal.map(({ year, state }) => [year, state])
    expect(await years()).toEqual(
      expect.arrayContaining([
        [2025, 'audited'],
        [2026, 'running'],
      ]),
    )
    await atDay('2027-04-01')
    expect(await years()).toEqual(expect.arrayContaining([[2026, 'break']]))
    expect(await find('audit-every-year')).toMatchObject({ verdict: 'FAIL', value: 0 })
    const officer = await staffSession(world, 'security-officer')
    expect(await recordAudit(officer, { ...audit, heldOn: '2027-04-01' })).toMatchObject({ ok: true })
    expect(await years()).toEqual(
      expect.arrayContaining([
        [2026, 'break'],
        [2027, 'audited'],
      ]),
    )
    expect(await find('audit-every-year')).toMatchObject({ verdict: 'FAIL', value: 0 })
  })
})
