import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { newServer, type TestServer } from '../../../test/support/server.ts'
import { signedInStaff, staffSession } from '../../../test/support/staff.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { listAlerts } from '../alerts/list-alerts.ts'
import type { RuleChanges, Rules } from './contract.ts'
import { recordDecision } from './decide.ts'
import { listChanges } from './list-changes.ts'
import { listRules } from './list-rules.ts'
import { loadRules, removeRules } from './load-rules.ts'
import { builtInRules, shipRules } from './ship-rules.ts'

let world: TestWorld
let server: TestServer
beforeAll(async () => {
  world = await newWorld({ house: true })
  server = await newServer(world)
})
afterAll(async () => {
  await server.close()
  await world.close()
})

const operator = { by: 'operator', name: 'watch at the command line' } as const
const lamps = `title: A lamp was lit
id: 7d6a4b35-1a25-4f1b-8f4c-61a3f3f1aa01
level: high
logsource: { product: sekisho }
detection:
  a: { name: lamp-lit }
  condition: a
sekisho:
  title: { ja: 灯がともりました, en: A lamp was lit }
  threat: unauthorised-access
  tests:
    - it: a lamp is lit
      events: [{ name: lamp-lit }]
      raises: true
    - it: a lamp burns out
      events: [{ name: lamp-burnt }]
      raises: false
`
const load = (source: string, name = 'lamps.yml') =>
  loadRules(world, operator, { name, source, origin: 'loaded', why: 'for these tests' })
const namesOf = async () => (await listRules(world.db)).files.map(({ name }) => name)

describe('rules', () => {
  it('come with the program at its start, once', async () => {
    const shipped = builtInRules().map(({ name }) => name)
    expect(await namesOf()).toEqual(shipped)
    const before = (await listChanges(world)).changes.length
    await shipRules(world)
    expect((await listChanges(world)).changes.length).toBe(before)
    expect(before).toBe(shipped.length)
  })

  it('S2-37 show for unauthorised access and for viruses when they were last tested, to the security office alone', async () => {
    const auditor = await signedInStaff(world, server, 'auditor')
    const seen = await auditor.get<Rules>('/api/watch/rules')
    const now = (await world.clock.now()).getTime()
    for (const threat of ['unauthorised-access', 'malware']) {
      const files = seen.body.files.filter(({ rules }) => rules.some((rule) => rule.threat === threat))
      expect(files.length).toBeGreaterThan(0)
      for (const { testedAt, tests } of files) {
        expect(tests).toBeGreaterThanOrEqual(2)
        expect(now - new Date(testedAt).getTime()).toBeLessThan(3_600_000)
      }
    }
    const desk = await signedInStaff(world, server, 'desk-agent')
    for (const path of ['rules', 'rules/not-me.yml', 'rule-changes', 'state'])
      expect(await desk.get(`/api/watch/${path}`), path).toMatchObject({ status: 403 })
    expect(await auditor.get('/api/watch/rules/not-me.yml')).toMatchObject({ status: 200 })
    expect(await auditor.get('/api/watch/rules/nothing.yml')).toMatchObject({ status: 404 })
  })

  it('of a broken file are refused whole, and what stood before goes on', async () => {
    expect(await load(lamps)).toEqual({ ok: true, value: 'added' })
    expect(await load(lamps)).toEqual({ ok: true, value: 'same' })
    const broken = await load(lamps.replace('lamp-lit }\n  cond', 'lamp-lit }\n  b: [\n  cond'))
    expect(broken).toMatchObject({
      ok: false,
      refusal: 'rules-broken',
      detail: { faults: [{ line: expect.any(Number) }] },
    })
    const untrue = await load(lamps.replace('a: { name: lamp-lit }', 'a: { name: lamp-gone }'))
    expect(untrue).toMatchObject({
      refusal: 'rules-broken',
      detail: {
        faults: [
          { line: 12, reason: '"A lamp was lit" does not raise an alert in its test "a lamp is lit".' },
        ],
      },
    })
    await world.act({ by: 'system', name: 'keeper' }, (act) => act.note('lamp-lit'))
    await world.runJob('watch.detect')
    const { alerts } = await listAlerts(world.db, { states: ['open'] })
    expect(alerts.filter(({ title }) => title.en === 'A lamp was lit')).toHaveLength(1)
  })

  it('are not taken from two files with one id, nor under a name that leads elsewhere', async () => {
    expect(await load(lamps, 'other.yml')).toEqual({
      ...{ ok: false, refusal: 'rule-id-taken', detail: { file: 'lamps.yml' } },
    })
    expect(await load(lamps, '../lamps.yml')).toMatchObject({ refusal: 'rules-misnamed' })
    const again = lamps.replaceAll('aa01', 'aa02')
    const both = await Promise.all([load(again, 'one.yml'), load(again, 'two.yml')])
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true])
  })

  it('of the operator stay his when the program starts anew, and what he removes of ours comes back', async () => {
    const ours = builtInRules().find(({ name }) => name === 'not-me.yml')?.source ?? ''
    const his = ours
      .replace('gte: 3', 'gte: 2')
      .replace(/ {4}- it: two in an hour[\s\S]*?raises: false\n/, '')
    const quiet = `    - it: one\n      events: [{ name: account-held, subject: p }]\n      raises: false\n`
    expect(await load(his + quiet, 'not-me.yml')).toEqual({ ok: true, value: 'changed' })
    await shipRules(world)
    expect((await listRules(world.db)).files.find(({ name }) => name === 'not-me.yml')?.origin).toBe('loaded')
    expect(await removeRules(world, operator, { name: 'not-me.yml', why: 'back to ours' })).toMatchObject({
      ok: true,
    })
    expect(await removeRules(world, operator, { name: 'not-me.yml', why: 'again' })).toMatchObject({
      refusal: 'rules-not-found',
    })
    await shipRules(world)
    expect((await listRules(world.db)).files.find(({ name }) => name === 'not-me.yml')?.origin).toBe(
      'built-in',
    )
  })

  it('are tested every day, and one that fails is shown and told', async () => {
    await world.advance({ days: 1 })
    await world.db.run(sql`
      update watch_rule_file set source = replace(source, 'a: { name: lamp-lit }', 'a: { name: lamp-gone }')
      where name = 'lamps.yml'`)
    await world.runJob('watch.test-rules')
    const { files } = await listRules(world.db)
    expect(files.filter(({ failed }) => failed).map(({ name }) => name)).toEqual(['lamps.yml'])
    for (const { testedAt } of files)
      expect((await world.clock.now()).getTime() - new Date(testedAt).getTime()).toBeLessThan(3_600_000)
    const { alerts } = await listAlerts(world.db, { states: ['open'] })
    expect(alerts.map(({ title }) => title.en)).toContain('A detection rule fails its own tests')
  })
})

describe('the register of changes', () => {
  it('S2-08 shows each quarter its changes, or that it was decided that none was needed', async () => {
    await world.moveTo('2026-02-10T10:00:00+09:00')
    const officer = await signedInStaff(world, server, 'security-officer')
    const seen = async () => (await officer.get<RuleChanges>('/api/watch/rule-changes')).body
    const quarters = (await seen()).quarters
    expect(quarters[0]).toEqual({ quarter: '2026-Q1', changes: 0 })
    expect(quarters[1]?.quarter).toBe('2025-Q4')
    expect(quarters[1]?.changes).toBeGreaterThan(0)
    const decision = { kind: 'none-needed', why: '四半期の見直しで、追加は不要と判断しました。' }
    expect(await officer.post('/api/watch/rule-changes', decision)).toMatchObject({ status: 204 })
    expect(await officer.post('/api/watch/rule-changes', { ...decision, why: '' })).toMatchObject({
      status: 400,
    })
    const after = await seen()
    expect(after.quarters[0]).toEqual({ quarter: '2026-Q1', changes: 1 })
    expect(after.changes[0]).toMatchObject({ ...decision, by: expect.stringContaining('灯') })
    expect((await world.facts('detection-changed')).at(-1)?.data).toEqual({ kind: 'none-needed' })
  })

  it('is written by those who act for the security office alone', async () => {
    const auditor = await signedInStaff(world, server, 'auditor')
    const decision = { kind: 'preventive', why: 'longer codes for everybody' } as const
    expect(await auditor.post('/api/watch/rule-changes', decision)).toMatchObject({ status: 403 })
    expect(await recordDecision(await staffSession(world, 'auditor'), decision)).toEqual({
      ...{ ok: false, refusal: 'forbidden' },
    })
  })
})
