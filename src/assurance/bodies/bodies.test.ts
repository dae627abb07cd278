import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import type { Asking } from '../../../test/support/company.ts'
import { staffSession } from '../../../test/support/staff.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { demoRegisters } from '../demo/seed-demo-registers.ts'
import { collectOne } from '../evidence/collect.ts'
import { showRecord } from '../evidence/reading/show-record.ts'
import { isComputed, rulesInForce } from '../evidence/rules/kept-rules.ts'
import { loadRegisters } from '../loading/load-registers.ts'
import { shipRegisters } from '../shipped/ship-registers.ts'
import { watchCiso } from './ciso-gaps.ts'
import type { NewMeeting } from './contract.ts'
import { appoint, vacate } from './hold-seats.ts'
import { completeFollowUp, recordMeeting } from './record-meeting.ts'
import { setRiskClass } from './set-risk-class.ts'
import { showBodies } from './show-bodies.ts'

let world: TestWorld
let ciso: Asking
let auditor: Asking
beforeAll(async () => {
  world = await newWorld({ at: '2026-05-11T10:00:00+09:00' })
  await shipRegisters(world)
  const loaded = await loadRegisters(world, { by: 'operator', name: 'tests' }, demoRegisters())
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.detail))
  ciso = await staffSession(world, 'ciso')
  auditor = await staffSession(world, 'auditor')
})
afterAll(() => world.close())

const find = async (id: string) => {
  const rule = (await rulesInForce(world.db)).find((one) => one.id === id)
  if (!rule || !isComputed(rule)) throw new Error(`There is no rule ${id}.`)
  return showRecord(world.db, (await collectOne(world, rule)).place)
}
const meeting = (wish: Partial<NewMeeting> = {}): NewMeeting => ({
  ...{ body: 'risk-committee', heldOn: '2026-05-10', agenda: ['監視の見直し', '個人情報の取り扱い'] },
  ...{ participants: ['asagiri', 'kagari'], decisions: [], followUps: [], ...wish },
})
const recorded = async (wish: Partial<NewMeeting>) => {
  const made = await recordMeeting(ciso, meeting(wish))
  if (!made.ok) throw new Error(made.refusal)
  const found = (await showBodies(world, undefined)).meetings.find(({ id }) => id === made.value.id)
  if (!found) throw new Error('It is not shown.')
  return found
}

describe('bodies', () => {
  it('S2-09 are two, the group’s conference on risk and, below it, the committee for risk and information security', async () => {
    const { bodies } = await showBodies(world, undefined)
    const conference = bodies.find(({ kind }) => kind === 'conference')
    const committee = bodies.find(({ kind }) => kind === 'committee')
    expect(conference?.name.ja).toBe('グループリスクマネジメント会議')
    expect(conference?.above).toBeUndefined()
    expect(committee?.name.ja).toBe('リスクマネジメント・情報セキュリティ委員会')
    expect(committee?.above).toEqual(conference?.name)
  })

  it('S2-44 the group’s CSIRT has the specialised organisation as its secretariat', async () => {
    const { bodies } = await showBodies(world, undefined)
    const csirt = bodies.find(({ kind }) => kind === 'csirt')
    expect(csirt?.secretariat).toEqual(bodies.find(({ id }) => id === 'security-office')?.name)
  })

  it('S2-10 meet with agenda, participants, decisions and follow-ups; a decision leads to the control it changed', async () => {
    const found = await recorded({
      decisions: [{ words: '検知ルールを四半期ごとに見直す', controls: ['improvement', 'monitoring'] }],
      followUps: [{ words: '当番表を見直す', owner: 'mihari', dueOn: '2026-05-20' }],
    })
    expect(found).toMatchObject({
      ...{ body: 'risk-committee', heldOn: '2026-05-10', agenda: ['監視の見直し', '個人情報の取り扱い'] },
      participants: [{ ja: '朝霧 澪' }, { ja: '篝 燈子' }],
      decisions: [
        { number: 1, words: '検知ルールを四半期ごとに見直す', controls: ['improvement', 'monitoring'] },
      ],
      followUps: [{ words: '当番表を見直す', owner: { ja: '見張 守' }, dueOn: '2026-05-20', isLate: false }],
    })
    expect(await find('follow-ups-on-time')).toMatchObject({ verdict: 'PASS', value: 0 })
    await world.moveTo('2026-05-21T10:00:00+09:00')
    expect(await find('follow-ups-on-time')).toMatchObject({ verdict: 'FAIL', value: 1 })
    const late = (await showBodies(world, undefined)).meetings[0]?.followUps[0]
    expect(late?.isLate).toBe(true)
    ciso = await staffSession(world, 'ciso')
    expect(await completeFollowUp(ciso, late?.id ?? '')).toMatchObject({ ok: true })
    expect(await find('follow-ups-on-time')).toMatchObject({ verdict: 'PASS' })
  })

  it.each([
    ['a meeting that is yet to come', { heldOn: '2027-01-01' }, 'meeting-in-future'],
    ['somebody nobody knows', { participants: ['ghost'] }, 'meeting-names-unknown'],
    [
      'a control that is not there',
      { decisions: [{ words: 'x', controls: ['ghost'] }] },
      'meeting-names-unknown',
    ],
    ['an organisation that does not decide', { body: 'security-office' }, 'meeting-names-unknown'],
  ])('S2-10 do not put on record %s', async (_what, wish, refusal) => {
    expect(await recordMeeting(ciso, meeting(wish))).toMatchObject({ refusal })
    expect(await recordMeeting(auditor, meeting())).toMatchObject({ refusal: 'forbidden' })
  })
})

describe('seats', () => {
  it('S2-11 the conference has the president and the executive vice president for digital technology; who held a seat on a day is shown', async () => {
    const holders = async (on: string) => {
      const { bodies } = await showBodies(world, on)
      const seats = bodies.find(({ id }) => id === 'risk-conference')?.seats ?? []
      return Object.fromEntries(seats.map(({ title, holders: [one] }) => [title.ja, one?.name.ja]))
    }
    expect(await holders('2026-05-11')).toEqual({
      代表取締役社長: '朝霧 澪',
      '取締役副社長執行役員(デジタルテクノロジー本部担当)': '藤波 湊',
    })
    expect(await holders('2024-03-31')).toMatchObject({ 代表取締役社長: '藤波 湊' })
    expect(await holders('2024-04-01')).toMatchObject({ 代表取締役社長: '朝霧 澪' })
  })

  it('S2-12 the CISO is exactly one person on any day: the database refuses a second, and who follows takes over the same day', async () => {
    expect((await showBodies(world, undefined)).ciso).toMatchObject({
      holder: { name: { ja: '篝 燈子' } },
      gaps: [],
    })
    const second = sql`insert into assurance_holder (seat_id, person_id, from_on) values ('ciso', 'mihari', '2026-05-01')`
    await expect(world.db.run(second)).rejects.toThrow('assurance_one_ciso')
    expect(await appoint(auditor, 'ciso', { person: 'mihari', from: '2026-06-01' })).toMatchObject({
      refusal: 'forbidden',
    })
    expect(await appoint(ciso, 'ciso', { person: 'ghost', from: '2026-06-01' })).toMatchObject({
      refusal: 'named-person-not-found',
    })
    const both = await Promise.all(
      ['mihari', 'sumida'].map((person) => appoint(ciso, 'ciso', { person, from: '2026-06-01' })),
    )
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true])
    expect((await showBodies(world, '2026-05-31')).ciso.holder?.person).toBe('kagari')
    expect((await showBodies(world, '2026-06-01')).ciso.holder?.person).toMatch(/mihari|sumida/)
    expect((await showBodies(world, undefined)).ciso.gaps).toEqual([])
    expect(await find('ciso-continuity')).toMatchObject({ verdict: 'PASS', value: 0 })
  })

  it('S2-12 a gap raises an alert, once, and fails the proof', async () => {
    await watchCiso(world)
    const alerts = async () =>
      (await world.facts('alert-raised')).filter(
        ({ data }) => data.rule === '0c5f9a52-7a3e-4f0e-8f5b-3d2b9e7c1a64',
      )
    expect(await alerts()).toHaveLength(0)
    await world.moveTo('2026-06-02T10:00:00+09:00')
    ciso = await staffSession(world, 'ciso')
    expect(await vacate(ciso, 'ciso', '2026-06-05')).toMatchObject({ ok: true })
    await watchCiso(world)
    await watchCiso(world)
    expect(await alerts()).toHaveLength(1)
    expect((await showBodies(world, undefined)).ciso.gaps).toEqual([
      { from: '2026-06-05', until: '2026-06-17' },
    ])
    await world.moveTo('2026-06-07T10:00:00+09:00')
    expect(await find('ciso-continuity')).toMatchObject({ verdict: 'FAIL', value: 3 })
  })
})

describe('information security as a risk', () => {
  it('S2-03 is of the highest class, and is not lowered without a decision of the top body', async () => {
    expect(await find('risk-highest')).toMatchObject({ verdict: 'PASS', value: 4 })
    ciso = await staffSession(world, 'ciso')
    const lower = (decision?: string) =>
      setRiskClass(ciso, 'information-security', { class: 3, ...(decision && { decision }) })
    expect(await lower()).toMatchObject({ refusal: 'risk-not-lowered' })
    const committee = await recorded({ decisions: [{ words: '下げたい', controls: [] }] })
    expect(await lower(committee.decisions[0]?.id)).toMatchObject({ refusal: 'risk-not-lowered' })
    const around = sql`
      insert into assurance_risk_class (risk_id, version, class, at) values ('information-security', 2, 3, platform_now())`
    await expect(world.db.run(around)).rejects.toThrow('top body only')
    expect(await find('risk-highest')).toMatchObject({ verdict: 'PASS' })
    const top = await recorded({ body: 'risk-conference', decisions: [{ words: '下げる', controls: [] }] })
    expect(await lower(top.decisions[0]?.id)).toMatchObject({ ok: true })
    expect(await find('risk-highest')).toMatchObject({ verdict: 'FAIL', value: 3 })
    expect(await setRiskClass(ciso, 'information-security', { class: 4 })).toMatchObject({ ok: true })
  })
})
