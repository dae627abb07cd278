import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RecordView, Rerun } from '#assurance/contract.ts'
import { operatorCompany } from '#platform/author.ts'
import { type Part, part, sql } from '#platform/sql.ts'
import { newServer, type TestServer } from '../../../test/support/server.ts'
import { signedInStaff, staffSession } from '../../../test/support/staff.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { demoRegisters } from '../demo/seed-demo-registers.ts'
import { loadRegisters } from '../loading/load-registers.ts'
import { showWall } from '../promises/show-wall.ts'
import { shipRegisters } from '../shipped/ship-registers.ts'
import { attest } from './attest.ts'
import { verifyRecords } from './chain/verify-records.ts'
import { collectEvidence, collectOne } from './collect.ts'
import { proofStates } from './reading/proof-states.ts'
import { showRecord } from './reading/show-record.ts'
import { rerun } from './rerun.ts'
import { isComputed, rulesInForce } from './rules/kept-rules.ts'
import type { ComputedRule } from './rules/rule.ts'
import { computedRules, shipRules } from './rules/ship-rules.ts'

let world: TestWorld
let server: TestServer
beforeAll(async () => {
  world = await newWorld({ house: true, at: '2026-05-11T10:00:00+09:00' })
  server = await newServer(world)
  await shipRegisters(world)
  const loaded = await loadRegisters(world, { by: 'operator', name: 'tests' }, demoRegisters())
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.detail))
})
afterAll(async () => {
  await server.close()
  await world.close()
})

const journey = { by: 'journey', id: 'a journey of these tests' } as const
const signIns = (proof: string, times: number) =>
  world.act(journey, (act) => {
    for (let n = 0; n < times; n++)
      act.note('signed-in', { companyId: operatorCompany, data: { proof, door: 'staff' } })
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
const stateOf = async (id: string) => (await proofStates(world.db, await world.clock.now())).get(id)
const broken = (id: string, query: Part): ComputedRule => ({
  ...{ id, version: 1, title: { ja: '壊れた問い', en: 'A broken query' }, isAsOf: true, query: () => query },
  ...{ measure: { kind: 'rows' }, threshold: { atLeast: 0 }, days: 1, freshHours: 1 },
})

describe('a number that shows whether a promise is kept', () => {
  it('is unknown while there is nothing to measure, then found from what happened, and found again by an auditor', async () => {
    expect(await find('second-factor')).toMatchObject({ verdict: 'UNKNOWN', reason: 'nothing-to-measure' })
    await signIns('code', 3)
    const kept = await find('second-factor')
    expect(kept).toMatchObject({ verdict: 'PASS', value: 1, rows: [{ proved: 3, signIns: 3 }] })
    await signIns('known-device', 1)
    const later = await find('second-factor')
    expect(later).toMatchObject({ verdict: 'FAIL', value: 0.75, rows: [{ proved: 3, signIns: 4 }] })

    const auditor = await signedInStaff(world, server, 'auditor')
    const again = await auditor.post<Rerun>(`/api/assurance/records/${kept.place}/repetitions`)
    expect(again.body).toMatchObject({ from: 'data', value: 1, isSame: true, rowsHash: kept.rowsHash })
    expect((await auditor.get<RecordView>(`/api/assurance/records/${kept.place}`)).body).toMatchObject({
      query: expect.stringContaining('platform_fact'),
      rows: kept.rows,
      hash: kept.hash,
    })
    expect(
      (
        await auditor.post('/api/assurance/rules/outside-rules/attestations', {
          verdict: 'PASS',
          words: 'x',
        })
      ).status,
    ).toBe(403)
    expect((await server.browser().get(`/api/assurance/records/${kept.place}`)).status).toBe(401)
  })

  it('all that were computed are found again, each the same', async () => {
    await collectEvidence(world)
    const { place = 0 } =
      (await world.db.row<{ place: number }>(sql`select max(place) as place from assurance_record`)) ?? {}
    await signIns('code', 2)
    for (let n = 1; n <= place; n++)
      expect(await rerun(world, n)).toMatchObject({ ok: true, value: { isSame: true } })
    expect(place).toBeGreaterThan(computedRules.length)
  })

  it('is unknown with its reason when the query fails or takes too long, never what it was before, and its owner is told', async () => {
    const failing = broken('broken', part`select 1 / 0 as x`)
    const late = broken('late', part`select pg_sleep(30)::text as x`)
    await shipRules(world, [failing, late])
    await world.db.run(sql`
      insert into assurance_control_rule (control_id, rule_id) values ('monitoring', 'broken'), ('monitoring', 'late')`)
    expect(await find('broken')).toMatchObject({ verdict: 'UNKNOWN', reason: 'failed', rows: [] })
    expect(await find('late')).toMatchObject({ verdict: 'UNKNOWN', reason: 'timed-out' })
    const told = async () =>
      (await world.mailTo('mamoru@security.kazahana.example')).filter(({ parsed }) =>
        parsed.text?.includes('壊れた問い'),
      )
    expect(await told()).toHaveLength(2)
    await find('broken')
    expect(await told()).toHaveLength(2)
    expect(await stateOf('broken')).toMatchObject({ state: 'UNKNOWN', why: 'failed' })
  }, 60_000)

  it('a query changed without a new version does not start', async () => {
    await expect(shipRules(world, [broken('broken', part`select 2 as x`)])).rejects.toThrow(
      /^What these evidence rules ask was changed without a new version, .*: broken \(version 1\); give each its next version/,
    )
  })

  it('is stale after its time, and unknown from then on, however good it was', async () => {
    const kept = await find('policy-open')
    expect(kept).toMatchObject({ verdict: 'PASS', value: 10 })
    expect(await stateOf('policy-open')).toMatchObject({ state: 'PASS' })
    await world.advance({ hours: 25 })
    expect(await stateOf('policy-open')).toMatchObject({ state: 'UNKNOWN', why: 'stale' })
    await collectEvidence(world)
    expect(await stateOf('policy-open')).toMatchObject({ state: 'PASS' })
  })

  it('is attested where no query finds it, and says so', async () => {
    const officer = await staffSession(world, 'security-officer')
    expect(await attest(officer, 'second-factor', { verdict: 'PASS', words: 'x' })).toMatchObject({
      refusal: 'rule-not-attested',
    })
    const made = await attest(officer, 'intelligence-used', {
      verdict: 'PASS',
      words: '5月に届いた情報で規則を一つ足しました。',
    })
    expect(made).toMatchObject({ ok: true })
    if (!made.ok) return
    expect(await showRecord(world.db, made.value.place)).toMatchObject({
      kind: 'attested',
      attestedBy: officer.session.accountId,
    })
    expect(await rerun(world, made.value.place)).toMatchObject({ refusal: 'record-not-computed' })
    const wall = await showWall(world)
    expect(wall.promises.find(({ id }) => id === 'intelligence')).toMatchObject({ state: 'PASS' })
    expect(wall.promises.find(({ id }) => id === 'outside')).toMatchObject({ state: 'UNKNOWN' })
  })
})

describe('the chain of records', () => {
  it('names the first record that was changed, taken out or given other rows', async () => {
    expect(await verifyRecords(world.db)).toMatchObject({ whole: true })
    const facts = (await world.facts('evidence-recorded')).map(({ data }) => data.hash)
    expect(facts).toContain((await showRecord(world.db, 1))?.hash)
    await expect(world.db.run(sql`update assurance_record set value = 1 where place = 2`)).rejects.toThrow(
      'never changed',
    )
    await expect(world.db.run(sql`delete from assurance_record where place = 2`)).rejects.toThrow(
      'never changed',
    )
    await expect(world.db.run(sql`truncate assurance_record`)).rejects.toThrow('never changed')
    await world.db.run(sql`alter table assurance_record disable trigger all`)
    await world.db.run(sql`update assurance_record set value = 0.5 where place = 3`)
    expect(await verifyRecords(world.db)).toEqual({ whole: false, place: 3, flaw: 'changed' })
    await world.db.run(sql`update assurance_record set rows = '[]' where place = 2`)
    expect(await verifyRecords(world.db)).toEqual({ whole: false, place: 2, flaw: 'rows' })
    await world.db.run(sql`delete from assurance_record where place = 1`)
    expect(await verifyRecords(world.db)).toEqual({ whole: false, place: 1, flaw: 'missing' })
  })
})
