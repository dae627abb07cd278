import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import type { Asking } from '../../../test/support/company.ts'
import { newServer, type TestServer } from '../../../test/support/server.ts'
import { newStaff, signedInStaff, staffSession } from '../../../test/support/staff.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { openIncident } from '../incidents/open-incident.ts'
import { readIncident } from '../incidents/read-incident.ts'
import type { FactsNoted, IncidentClocks, Laws } from './contract.ts'
import { noteFacts } from './note-facts.ts'
import { noteStep } from './note-step.ts'
import { confirmRule, setAddressee } from './set-law.ts'
import { showClocks } from './show-clocks.ts'

let world: TestWorld
let server: TestServer
let officer: Asking
let ciso: Asking
beforeAll(async () => {
  world = await newWorld({ house: true, at: '2026-03-10T12:00:00+09:00' })
  server = await newServer(world)
  officer = await staffSession(world, 'security-officer')
  ciso = await staffSession(world, 'ciso')
})
afterAll(async () => {
  await server.close()
  await world.close()
})

let incident: string
beforeEach(async () => {
  const opened = await openIncident(officer, { title: '不審なログイン', severity: 'high' })
  if (!opened.ok) throw new Error(opened.refusal)
  incident = opened.value.id
})

const noted = (persons: number, more: Partial<FactsNoted> = {}): FactsNoted => ({
  ...{ seen: 0, kind: 'learned', knownAt: '2026-03-10T09:00:00+09:00' },
  facts: {
    ...{ isSuspectedOnly: true, sensitiveData: false, financialHarm: false, improperPurpose: false },
    ...{ persons, isStronglyEncrypted: false, isStillBeingAcquired: false, role: 'controller' },
  },
  ...more,
})
const personalData = async () =>
  (await showClocks(world, incident)).regimes.find(({ regime }) => regime === 'personal-information')

describe('the law’s clocks of an incident', () => {
  it('JP-APPI-26 begin with what was learned, follow a change of it, and keep their history', async () => {
    await noteFacts(officer, incident, noted(1001))
    await noteFacts(officer, incident, noted(900, { seen: 1, knownAt: '2026-03-10T11:00:00+09:00' }))
    const shown = await showClocks(world, incident)
    expect(shown.clocks).toMatchObject([
      {
        ...{ triggers: ['over-1000'], knownOn: '2026-03-10', startedBy: 1, endedBy: 2 },
        ...{ preliminaryTarget: '2026-03-12', preliminaryDue: '2026-03-14', finalDue: '2026-04-08' },
      },
    ])
    expect(shown.history.map(({ facts }) => facts.persons)).toEqual([1001, 900])
    expect(await personalData()).toMatchObject({ answer: 'no-duty', why: 'no-trigger' })
    const { entries = [] } = (await readIncident(world, officer.session, incident)) ?? {}
    expect(entries.filter(({ kind }) => kind === 'clock')).toHaveLength(2)
    expect((await world.facts('incident-facts-noted')).at(-2)?.data).toMatchObject({
      ...{ incident, number: 1, started: ['personal-information 1'] },
    })
  })

  it('are never changed or taken away, not even in the database', async () => {
    await noteFacts(officer, incident, noted(1001))
    for (const change of [
      sql`update watch_clock set preliminary_due = preliminary_due + 1 where incident_id = ${incident}`,
      sql`delete from watch_clock where incident_id = ${incident}`,
      sql`update watch_incident_facts set known_at = known_at where incident_id = ${incident}`,
      sql`delete from watch_incident_facts where incident_id = ${incident}`,
    ])
      await expect(world.db.run(change)).rejects.toThrow(/never changed|only end|still referenced/)
  })

  it('say "not configured" of a law nobody gave rules for, and "no facts" before anything is known', async () => {
    const { regimes } = await showClocks(world, incident)
    expect(regimes.map(({ regime, answer }) => [regime, answer])).toEqual([
      ['personal-information', 'no-facts'],
      ['civil-aviation', 'not-configured'],
      ['payment-cards', 'not-configured'],
      ['other-countries', 'not-configured'],
    ])
  })

  it('let one of two who note at once through, and tell the other to look again', async () => {
    const both = await Promise.all([1001, 5000].map((n) => noteFacts(officer, incident, noted(n))))
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true])
    expect(both).toContainEqual({ ok: false, refusal: 'incident-facts-moved-on' })
    expect((await showClocks(world, incident)).clocks).toHaveLength(1)
  })

  it('are of an incident that is there', async () => {
    const nowhere = '00000000-0000-4000-8000-00000000ffff'
    expect(await noteFacts(officer, nowhere, noted(1001))).toMatchObject({ refusal: 'incident-not-found' })
  })

  it.each([
    ['known-in-the-future', noted(1, { knownAt: '2026-03-11T09:00:00+09:00' })],
    ['nothing-to-correct', noted(1, { kind: 'corrected' })],
    ['incident-facts-moved-on', noted(1, { seen: 3 })],
  ])('refuse what cannot be: %s', async (refusal, wish) =>
    expect(await noteFacts(officer, incident, wish)).toEqual({ ok: false, refusal }),
  )

  it('take an earlier day of knowing as a correction alone', async () => {
    await noteFacts(officer, incident, noted(1001))
    const earlier = noted(1001, { seen: 1, knownAt: '2026-03-08T09:00:00+09:00' })
    expect(await noteFacts(officer, incident, earlier)).toMatchObject({ refusal: 'known-before-the-last' })
    await noteFacts(officer, incident, { ...earlier, kind: 'corrected' })
    expect((await showClocks(world, incident)).clocks).toMatchObject([
      { knownOn: '2026-03-10', endedBy: 2 },
      { knownOn: '2026-03-08', startedBy: 2, preliminaryDue: '2026-03-12' },
    ])
  })

  it('keep the time of each report, and whether it came late', async () => {
    await noteFacts(officer, incident, noted(1001, { knownAt: '2026-03-01T09:00:00+09:00' }))
    const of = { incidentId: incident, regime: 'personal-information', number: 1 } as const
    const receipt = { doneAt: '2026-03-06T10:00:00+09:00', reference: '受付 51' }
    expect(await noteStep(officer, { ...of, step: 'preliminary' }, receipt)).toMatchObject({ ok: true })
    expect(await noteStep(officer, { ...of, step: 'preliminary' }, receipt)).toMatchObject({
      refusal: 'step-noted-already',
    })
    expect(await noteStep(officer, { ...of, number: 9, step: 'final' }, receipt)).toMatchObject({
      refusal: 'clock-not-found',
    })
    const [clock] = (await showClocks(world, incident)).clocks
    expect(clock?.done).toEqual({
      preliminary: { doneAt: '2026-03-06T01:00:00.000Z', reference: '受付 51', isLate: true },
    })
  })
})

describe('a version of a rule', () => {
  it('is shown as confirmed only after the CISO noted counsel’s word, and an addressee only when he named one', async () => {
    const rule = { regime: 'personal-information', version: '2024-04' } as const
    const word = { counsel: '風花法律事務所', on: '2026-03-01' }
    expect(await personalData()).not.toHaveProperty('confirmed')
    expect(await confirmRule(officer, rule, word)).toEqual({ ok: false, refusal: 'forbidden' })
    expect(await setAddressee(officer, rule.regime, 'x')).toEqual({ ok: false, refusal: 'forbidden' })
    expect(await confirmRule(ciso, { ...rule, version: '2031-04' }, word)).toMatchObject({
      refusal: 'rule-not-found',
    })
    expect(await confirmRule(ciso, rule, word)).toMatchObject({ ok: true })
    expect(await confirmRule(ciso, rule, word)).toMatchObject({ refusal: 'rule-confirmed-already' })
    await setAddressee(ciso, rule.regime, '個人情報保護委員会')
    expect(await personalData()).toMatchObject({
      ...{ ruleVersion: '2024-04', confirmed: word, addressee: '個人情報保護委員会' },
    })
  })
})

describe('the laws', () => {
  it('are shown as not configured until the CISO has entered who is told and which counsel has read the rule', async () => {
    const [ciso, acting, auditor] = await Promise.all([
      signedInStaff(world, server, 'ciso'),
      signedInStaff(world, server, 'security-officer'),
      signedInStaff(world, server, 'auditor'),
    ])
    const of = async (regime: string) =>
      (await auditor.get<Laws>('/api/watch/laws')).body.laws.find((law) => law.regime === regime)
    expect(await of('civil-aviation')).toEqual({ regime: 'civil-aviation', versions: [] })
    const path = '/api/watch/laws/civil-aviation/addressee'
    const body = { addressee: '国土交通省' }
    expect((await acting.put(path, body)).status).toBe(403)
    expect((await auditor.put(path, body)).status).toBe(403)
    expect((await ciso.put(path, body)).status).toBe(204)
    expect(await of('civil-aviation')).toMatchObject({ ...body, versions: [] })
    expect(await of('personal-information')).toMatchObject({
      versions: [{ version: '2024-04', from: '2024-04-01' }],
    })
  })
})

describe('over HTTP', () => {
  it('officers note, auditors only read, and to everybody else there is no such place', async () => {
    const path = `/api/watch/incidents/${incident}`
    const [acting, auditor, desk] = await Promise.all([
      signedInStaff(world, server, 'security-officer'),
      signedInStaff(world, server, 'auditor'),
      signedInStaff(world, server, 'desk-agent'),
    ])
    expect((await acting.post(`${path}/facts`, noted(1001))).status).toBe(201)
    const read = await auditor.get<IncidentClocks>(`${path}/clocks`)
    expect([read.status, read.body.clocks.length]).toEqual([200, 1])
    expect((await auditor.post(`${path}/facts`, noted(5000, { seen: 1 }))).status).toBe(403)
    expect((await desk.get(`${path}/clocks`)).status).toBe(403)
    expect((await server.browser().get(`${path}/clocks`)).status).toBe(401)
    const step = `${path}/clocks/personal-information/1/final`
    const receipt = { doneAt: '2026-03-10T10:00:00+09:00', reference: '受付 52' }
    expect((await acting.post(step, receipt)).status).toBe(204)
  })
})

describe('reminders', () => {
  it('go by mail on the days of note, once a day, and no more once the report is noted', async () => {
    const { address } = await newStaff(world, 'security-officer')
    const knownAt = '2026-03-10T09:00:00+09:00'
    await noteFacts(officer, incident, noted(1001, { knownAt }))
    const mails = async () =>
      (await world.mailTo(address)).filter(({ parsed }) => parsed.text?.includes(incident))
    const counts: number[] = []
    for (const day of [11, 12, 13, 14, 15]) {
      await world.moveTo(`2026-03-${day}T09:00:00+09:00`)
      await Promise.all([world.runJob('watch.clocks'), world.runJob('watch.clocks')])
      counts.push((await mails()).length)
    }
    expect(counts).toEqual([0, 1, 2, 3, 3])
    expect((await mails())[0]?.parsed.text).toContain('2026-03-14')
    const of = { incidentId: incident, regime: 'personal-information', number: 1, step: 'final' } as const
    await noteStep(officer, of, { doneAt: '2026-03-14T10:00:00+09:00', reference: '受付 53' })
    await world.moveTo('2026-04-08T09:00:00+09:00')
    await world.runJob('watch.clocks')
    expect(await mails()).toHaveLength(3)
  })
})
