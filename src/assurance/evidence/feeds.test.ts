import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import type { Rules } from '#watch/contract.ts'
import { newServer, type TestServer } from '../../../test/support/server.ts'
import { signedInStaff } from '../../../test/support/staff.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { shipRegisters } from '../shipped/ship-registers.ts'
import { collectOne } from './collect.ts'
import { showRecord } from './reading/show-record.ts'
import { rerun } from './rerun.ts'
import { isComputed, rulesInForce } from './rules/kept-rules.ts'

let world: TestWorld
let server: TestServer
let officer: Awaited<ReturnType<typeof signedInStaff>>
beforeAll(async () => {
  world = await newWorld({ at: '2026-05-11T10:00:00+09:00' })
  server = await newServer(world)
  await shipRegisters(world)
})
beforeEach(async () => {
  officer = await signedInStaff(world, server, 'security-officer')
})
afterAll(async () => {
  await server.close()
  await world.close()
})

const find = async (id: string) => {
  const rule = (await rulesInForce(world.db)).find((one) => one.id === id)
  if (!rule || !isComputed(rule)) throw new Error(`There is no rule ${id}.`)
  // What happened in this very millisecond is not of the past yet.
  await world.advance({ seconds: 1 })
  const { place } = await collectOne(world, rule)
  const record = await showRecord(world.db, place)
  if (!record) throw new Error('It was not kept.')
  return record
}
const must = async (path: string, body?: object) => {
  const reply = await officer.post<{ id: string }>(path, body)
  if (reply.status >= 300) throw new Error(`${path}: ${JSON.stringify(reply.body)}`)
  return reply.body
}

describe('the on-call calendar', () => {
  it('S2-35 has no gap 24 hours a day, 365 days a year; removing a shift shows one, and the number of before is found again', async () => {
    expect(await find('on-call')).toMatchObject({ verdict: 'FAIL', value: 37 * 24 * 60 })
    const { people } = (await officer.get<{ people: { accountId: string }[] }>('/api/watch/duty')).body
    const accountId = people[0]?.accountId
    await world.advance({ minutes: 1 })
    await must('/api/watch/duty/rotations', {
      ...{ people: [accountId], startsAt: '2026-05-11T10:05:00+09:00', hours: 24, weeks: 3 },
    })
    await world.moveTo('2026-05-12T10:00:00+09:00')
    const whole = await find('on-call')
    expect(whole).toMatchObject({ verdict: 'PASS', value: 0, rows: [] })
    officer = await signedInStaff(world, server, 'security-officer')
    const { shifts } = (await officer.get<{ shifts: { id: string }[] }>('/api/watch/duty')).body
    await must(`/api/watch/duty/shifts/${shifts[2]?.id}/removal`)
    await world.advance({ minutes: 1 })
    expect(await find('on-call')).toMatchObject({
      ...{ verdict: 'FAIL', value: 24 * 60, rows: [{ since: '2026-05-13T10:05', minutes: 24 * 60 }] },
    })
    expect(await rerun(world, whole.place)).toMatchObject({ value: { from: 'data', value: 0, isSame: true } })
  })
})

describe('the watch', () => {
  it('S2-37 shows its detection rules with when they were last tested, and fails when a test does not hold or is old', async () => {
    const good = await find('rule-tests')
    expect(good).toMatchObject({ verdict: 'PASS', value: 0 })
    expect(good.rows.length).toBeGreaterThan(10)
    for (const { tested } of good.rows) expect(tested).toMatch(/^2026-05-1[12]T/)
    const rules = (await officer.get<Rules>('/api/watch/rules')).body.files.flatMap((file) => file.rules)
    for (const threat of ['unauthorised-access', 'malware'])
      expect(rules.some((rule) => rule.threat === threat)).toBe(true)
    await world.db.run(sql`update watch_rule_file set failed = 'x' where name = 'unknown-ids.yml'`)
    expect(await find('rule-tests')).toMatchObject({ verdict: 'FAIL', value: 1 })
    // What is not so any more is found again from the rows that were kept.
    expect(await rerun(world, good.place)).toMatchObject({ value: { from: 'rows', value: 0, isSame: true } })
    await world.db.run(
      sql`update watch_rule_file set failed = null, tested_at = platform_now() - interval '3 days'`,
    )
    expect(await find('rule-tests')).toMatchObject({ verdict: 'FAIL', value: good.rows.length })
  })

  it('a silence of more than an hour shows, and none at all is unknown', async () => {
    await world.db.run(sql`delete from watch_heartbeat`)
    expect(await find('watch-awake')).toMatchObject({ verdict: 'UNKNOWN', reason: 'nothing-to-measure' })
    const beat = (at: string) =>
      world.db.run(sql`
      insert into watch_heartbeat (id, noted_at, seen_at) values (gen_random_uuid(), ${at}, ${at})`)
    await beat('2026-05-12T09:00:00+09:00')
    await beat('2026-05-12T09:40:00+09:00')
    await world.moveTo('2026-05-12T10:10:00+09:00')
    expect(await find('watch-awake')).toMatchObject({ verdict: 'PASS' })
    await world.moveTo('2026-05-12T11:00:00+09:00')
    const silent = await find('watch-awake')
    expect(silent).toMatchObject({ verdict: 'FAIL' })
    expect(silent.rows[0]).toMatchObject({ since: '2026-05-12T09:40' })
  })

  it('S2-08 each quarter shows a change of rules or a decision that none was needed; a quarter without one fails', async () => {
    await world.db.run(sql`delete from watch_rule_change`)
    expect(await find('rule-changes')).toMatchObject({ verdict: 'UNKNOWN' })
    await must('/api/watch/rule-changes', { kind: 'none-needed', why: '見直した結果、変更は不要です。' })
    await world.advance({ minutes: 1 })
    expect(await find('rule-changes')).toMatchObject({
      verdict: 'PASS',
      rows: [{ quarter: '2026-Q2', changes: 1 }],
    })
    const change = (at: string, kind: string, file: string | null) =>
      world.db.run(sql`
      insert into watch_rule_change (id, at, kind, file_name, why) values (gen_random_uuid(), ${at}, ${kind}, ${file}, 'x')`)
    await change('2025-11-02T10:00:00+09:00', 'changed', 'a.yml')
    expect(await find('rule-changes')).toMatchObject({ verdict: 'FAIL', value: 0 })
    await change('2026-02-01T10:00:00+09:00', 'preventive', null)
    const kept = await find('rule-changes')
    expect(kept).toMatchObject({ verdict: 'PASS', value: 1 })
    expect(kept.rows.map(({ quarter }) => quarter)).toEqual(['2025-Q4', '2026-Q1', '2026-Q2'])
  })
})

describe('incidents', () => {
  it('S2-45 S2-43 S2-07 show their times, their manual and their measures; what is late or follows another manual fails', async () => {
    const { id } = await must('/api/watch/incidents', { title: '不審なログイン', severity: 'high' })
    const step = (name: string) => must(`/api/watch/incidents/${id}/steps/${name}`)
    await world.advance({ minutes: 4 })
    await step('acknowledgement')
    await step('containment-begin')
    await world.advance({ minutes: 10 })
    await step('containment-end')
    await must(`/api/watch/incidents/${id}/measures`, {
      words: '閾値を下げる',
      owner: '見張',
      dueOn: '2026-05-14',
    })
    await step('closing')
    await world.advance({ minutes: 1 })
    const times = await find('time-to-contain')
    expect(times).toMatchObject({ verdict: 'PASS', rows: [{ incident: 1 }] })
    const [row] = times.rows
    for (const [what, least] of [
      ['acknowledged', 4],
      ['contained', 14],
      ['closed', 14],
    ] as const)
      expect(Number(row?.[what])).toBeGreaterThanOrEqual(least)
    expect(await find('manual-followed')).toMatchObject({
      verdict: 'PASS',
      value: 1,
      rows: [{ manual: 0, followed: 1 }],
    })
    expect(await find('measures-on-time')).toMatchObject({
      verdict: 'PASS',
      value: 0,
      rows: [{ due: '2026-05-14', overdue: 0 }],
    })

    await must('/api/watch/incidents', { title: '二つ目', severity: 'low' })
    await world.moveTo('2026-05-15T10:00:00+09:00')
    officer = await signedInStaff(world, server, 'security-officer')
    expect(await find('measures-on-time')).toMatchObject({ verdict: 'FAIL', value: 1 })
    expect(await find('time-to-contain')).toMatchObject({ verdict: 'FAIL' })
    await world.db.run(sql`update watch_incident set manual_version = 7 where number = 2`)
    expect(await find('manual-followed')).toMatchObject({ verdict: 'FAIL', value: 0.5 })
  })

  it('sessions that containment asked to end are held against those that ended', async () => {
    expect(await find('revocations')).toMatchObject({ verdict: 'PASS', value: 1, rows: [] })
    const contained = (ended: number) =>
      world.act({ by: 'system', name: 'tests' }, (act) => {
        act.note('containment-done', { data: { do: 'end-sessions', accounts: 2, sessions: 2 } })
        for (let n = 0; n < ended; n++) act.note('sessions-ended-by-operator', { data: { why: 'contained' } })
      })
    await contained(2)
    expect(await find('revocations')).toMatchObject({
      verdict: 'PASS',
      value: 1,
      rows: [{ asked: 2, done: 2 }],
    })
    await contained(1)
    expect(await find('revocations')).toMatchObject({ verdict: 'FAIL', value: 0.75 })
  })
})
