import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import type { Asking } from '../../../test/support/company.ts'
import { newServer, type TestServer } from '../../../test/support/server.ts'
import { signedInStaff, staffSession } from '../../../test/support/staff.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { demoRegisters } from '../demo/seed-demo-registers.ts'
import { collectOne } from '../evidence/collect.ts'
import { showRecord } from '../evidence/reading/show-record.ts'
import { rerun } from '../evidence/rerun.ts'
import { isComputed, rulesInForce } from '../evidence/rules/kept-rules.ts'
import { loadRegisters } from '../loading/load-registers.ts'
import { shipRegisters } from '../shipped/ship-registers.ts'
import { closeFinding } from './close-finding.ts'
import type { NewAudit } from './contract.ts'
import { planFinding } from './plan-finding.ts'
import { recordAudit } from './record-audit.ts'
import { showAudits } from './show-audits.ts'

let world: TestWorld
let server: TestServer
let officer: Asking
beforeAll(async () => {
  world = await newWorld({ house: true, profile: 'demo', at: '2026-05-11T10:00:00+09:00' })
  server = await newServer(world)
  await shipRegisters(world)
  const loaded = await loadRegisters(world, { by: 'operator', name: 'tests' }, demoRegisters())
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.detail))
  officer = await staffSession(world, 'security-officer')
})
afterAll(async () => {
  await server.close()
  await world.close()
})

const find = async (id: string) => {
  const rule = (await rulesInForce(world.db)).find((one) => one.id === id)
  if (!rule || !isComputed(rule)) throw new Error(`There is no rule ${id}.`)
  return showRecord(world.db, (await collectOne(world, rule)).place)
}
const audit = (heldOn: string, findings: NewAudit['findings'] = []): NewAudit => ({
  ...{
    auditor: '灯台監査法人',
    heldOn,
    scope: '情報セキュリティ管理',
    opinion: 'おおむね適切です。',
    findings,
  },
})
const held = async (heldOn: string, findings?: NewAudit['findings']) => {
  const made = await recordAudit(officer, audit(heldOn, findings))
  if (!made.ok) throw new Error(made.refusal)
}
const states = async (counted: 'fiscal' | 'calendar') =>
  Object.fromEntries((await showAudits(world))[counted].map(({ year, state }) => [year, state]))
const newest = async () => {
  const finding = (await showAudits(world)).audits[0]?.findings[0]
  if (!finding) throw new Error('There is no finding.')
  return finding
}
const plan = { action: '対策の対応表を見直す', owner: 'mihari', dueOn: '2026-06-30' }

describe('an audit by a body from outside', () => {
  it('S2-55 is not put on record before its day, twice, by who only reads, or about a control nobody knows', async () => {
    expect(await recordAudit(officer, audit('2027-01-01'))).toMatchObject({ refusal: 'audit-in-future' })
    const unknown = [{ severity: 'minor', words: 'x', control: 'ghost' } as const]
    expect(await recordAudit(officer, audit('2026-01-01', unknown))).toMatchObject({
      refusal: 'audit-names-unknown',
    })
    const auditor = await signedInStaff(world, server, 'auditor')
    expect((await auditor.post('/api/assurance/audits', audit('2026-01-01'))).status).toBe(403)
    expect((await auditor.get('/api/assurance/audits')).body).toMatchObject({ audits: [], fiscal: [] })
    expect((await server.browser().get('/api/assurance/audits')).status).toBe(401)
    expect(await find('audit-every-year')).toMatchObject({ verdict: 'UNKNOWN', reason: 'nothing-to-measure' })
  })

  it('S2-55 takes place every year: a year that ended without one shows as a break and fails, the running one does not', async () => {
    await held('2023-11-20')
    await held('2025-02-10')
    expect(await recordAudit(officer, audit('2025-02-10'))).toMatchObject({ refusal: 'audit-on-record' })
    expect(await states('fiscal')).toEqual({
      ...{ 2023: 'audited', 2024: 'audited', 2025: 'break', 2026: 'running' },
    })
    expect(await states('calendar')).toEqual({
      ...{ 2023: 'audited', 2024: 'break', 2025: 'audited', 2026: 'running' },
    })
    const broken = await find('audit-every-year')
    expect(broken).toMatchObject({ verdict: 'FAIL', value: 0 })
    expect(broken?.rows).toEqual([
      { fiscalYear: 2023, audits: 1 },
      { fiscalYear: 2024, audits: 1 },
      { fiscalYear: 2025, audits: 0 },
    ])
    await held('2026-03-31')
    expect(await states('fiscal')).toMatchObject({ 2025: 'audited', 2026: 'running' })
    expect(await find('audit-every-year')).toMatchObject({ verdict: 'PASS', value: 1 })
  })
})

describe('a finding', () => {
  it('S2-56 gets an action, an owner and a date; of two plans at once the second is shown the first', async () => {
    await held('2026-05-01', [{ severity: 'minor', words: '対応表が古い', control: 'frames' }])
    const { id, version, state } = await newest()
    expect(state).toBe('open')
    const both = await Promise.all(
      ['mihari', 'kagari'].map((owner) => planFinding(officer, id, { ...plan, owner, version })),
    )
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true])
    const planned = await newest()
    expect(both.find(({ ok }) => !ok)).toMatchObject({
      refusal: 'finding-moved-on',
      detail: { now: { action: plan.action, owner: planned.plan?.owner, dueOn: '2026-06-30', version: 1 } },
    })
    expect(planned).toMatchObject({ state: 'planned', version: 1, plan: { action: plan.action } })
    const wish = { ...plan, owner: 'ghost', version: 1 }
    expect(await planFinding(officer, id, wish)).toMatchObject({ refusal: 'named-person-not-found' })
  })

  it('S2-56 is not closed without a plan, by a proof of another control, or by one that does not pass now', async () => {
    await held('2026-05-02', [{ severity: 'major', words: '責任者が不明', control: 'frames' }])
    const { id, proofs } = await newest()
    expect(proofs.map((proof) => proof.id)).toEqual(['controls-mapped', 'follow-ups-on-time'])
    expect(await closeFinding(officer, id, 'controls-mapped')).toMatchObject({
      refusal: 'finding-not-planned',
    })
    await planFinding(officer, id, { ...plan, version: 0 })
    expect(await closeFinding(officer, id, 'policy-open')).toMatchObject({ refusal: 'proof-not-of-control' })
    await world.db.run(sql`
      insert into assurance_library (id, title_ja, title_en, edition, is_frame, loaded_at)
      values ('new-frame', '新', 'New', '1', true, platform_now())`)
    expect(await closeFinding(officer, id, 'controls-mapped')).toMatchObject({
      refusal: 'proof-does-not-hold',
    })
    const around = sql`
      update assurance_finding set closed_at = platform_now(), closed_by = id, proof_place = (select max(place) from assurance_record)
      where id = ${id}`
    await expect(world.db.run(around)).rejects.toThrow('a proof of its control that passes')
    expect(await newest()).toMatchObject({ state: 'planned' })
    await world.db.run(sql`update assurance_library set is_frame = false where id = 'new-frame'`)
  })

  it('S2-56 closes with a proof that was found again, the same; once, and it says so when that proof holds no more', async () => {
    const { id } = await newest()
    const closed = await closeFinding(officer, id, 'controls-mapped')
    if (!closed.ok) throw new Error(closed.refusal)
    expect(await rerun(world, closed.value.place)).toMatchObject({ value: { isSame: true } })
    expect(await newest()).toMatchObject({
      state: 'closed',
      closed: {
        place: closed.value.place,
        rule: { en: expect.stringContaining('Controls without a clause') },
      },
    })
    expect(await closeFinding(officer, id, 'controls-mapped')).toMatchObject({ refusal: 'finding-closed' })
    expect(await planFinding(officer, id, { ...plan, version: 1 })).toMatchObject({
      refusal: 'finding-closed',
    })
    await expect(world.db.run(sql`delete from assurance_finding where id = ${id}`)).rejects.toThrow()
    expect(await find('findings-acted-on')).toMatchObject({ verdict: 'PASS', value: 0 })
    await world.db.run(sql`update assurance_library set is_frame = true where id = 'new-frame'`)
    await find('controls-mapped')
    expect(await newest()).toMatchObject({ state: 'lapsed' })
    expect(await find('findings-acted-on')).toMatchObject({ verdict: 'FAIL', value: 1 })
    await world.db.run(sql`update assurance_library set is_frame = false where id = 'new-frame'`)
    await find('controls-mapped')
    expect(await newest()).toMatchObject({ state: 'closed' })
  })

  it('S2-56 past its day, or without a plan a month later, fails the proof', async () => {
    await world.moveTo('2026-07-01T10:00:00+09:00')
    expect((await find('findings-acted-on'))?.rows).toMatchObject([{ behind: 1 }, { behind: 0 }])
    officer = await staffSession(world, 'security-officer')
    await held('2026-06-30', [{ severity: 'observation', words: '記録の粒度', control: 'audit' }])
    expect(await find('findings-acted-on')).toMatchObject({ value: 1 })
    await world.moveTo('2026-07-31T10:00:00+09:00')
    expect(await find('findings-acted-on')).toMatchObject({ value: 2 })
  })
})
