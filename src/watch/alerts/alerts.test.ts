import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newServer, type TestServer } from '../../../test/support/server.ts'
import { signedInStaff, staffSession } from '../../../test/support/staff.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { acknowledgeAlert } from './acknowledge-alert.ts'
import type { Alerts } from './contract.ts'
import { dismissAlert } from './dismiss-alert.ts'
import { listAlerts, readAlert } from './list-alerts.ts'
import { type Finding, raiseAlert } from './raise-alert.ts'

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

let networks = 0
const watch = { by: 'system', name: 'watch.detect' } as const

async function finding(more: Partial<Finding> = {}): Promise<Finding> {
  const at = await world.clock.now()
  return {
    ruleId: '3f0f3c0e-6d0b-4c57-9a0e-0d8a3f0e5a01',
    severity: 'high',
    title: { ja: '多くのIDへの試行', en: 'Tries at many IDs' },
    about: { 'data.network': `network ${++networks}` },
    ...{ times: 1, firstAt: at, lastAt: at, facts: [7] },
    ...more,
  }
}

const raise = (found: Finding) => world.act(watch, (act) => raiseAlert(act, world, found))

describe('the queue of alerts', () => {
  it('opens to the security office and its auditors alone; of others it does not know', async () => {
    await raise(await finding())
    expect(await server.browser().get('/api/watch/alerts')).toMatchObject({ status: 401 })
    for (const kind of ['desk-agent', 'member-office'] as const) {
      const stranger = await signedInStaff(world, server, kind)
      expect(await stranger.get('/api/watch/alerts')).toMatchObject({ status: 403 })
    }
    for (const kind of ['security-officer', 'ciso', 'auditor'] as const) {
      const reader = await signedInStaff(world, server, kind)
      const seen = await reader.get<Alerts>('/api/watch/alerts')
      expect(seen.status).toBe(200)
      expect(seen.body.alerts[0]).toMatchObject({ severity: 'high', state: 'open', times: 1, facts: [7] })
    }
  })

  it('lets an auditor look and no more', async () => {
    const { id } = await raise(await finding())
    const auditor = await signedInStaff(world, server, 'auditor')
    expect(await auditor.post(`/api/watch/alerts/${id}/acknowledgement`)).toMatchObject({ status: 403 })
    const session = await staffSession(world, 'auditor')
    expect(await dismissAlert(session, id, 'harmless test')).toEqual({ ok: false, refusal: 'forbidden' })
    expect(await readAlert(world.db, id)).toMatchObject({ state: 'open' })
  })

  it('is taken on by one of two who reach for it at once, who is named', async () => {
    const { id } = await raise(await finding())
    const [one, two] = [
      await staffSession(world, 'security-officer'),
      await staffSession(world, 'security-officer'),
    ]
    const tried = await Promise.all([acknowledgeAlert(one, id), acknowledgeAlert(two, id)])
    expect(tried.map(({ ok }) => ok).toSorted()).toEqual([false, true])
    expect(tried).toContainEqual({ ok: false, refusal: 'alert-answered' })
    expect(await readAlert(world.db, id)).toMatchObject({
      state: 'acknowledged',
      acknowledged: { by: expect.stringContaining('灯') },
    })
    expect(await readAlert(world.db, id, 'en')).toMatchObject({
      acknowledged: { by: expect.stringMatching(/^TOMOSHI AKARI/) },
    })
    const noted = (await world.facts('alert-acknowledged')).filter(({ data }) => data.alert === id)
    expect(noted).toHaveLength(1)
  })

  it('keeps why one was dismissed', async () => {
    const { id } = await raise(await finding())
    const officer = await signedInStaff(world, server, 'security-officer')
    const path = `/api/watch/alerts/${id}/dismissal`
    expect(await officer.post(path, { why: '' })).toMatchObject({ status: 400 })
    expect(await officer.post(path, { why: '社内の負荷試験のため' })).toMatchObject({ status: 204 })
    expect(await officer.post(path, { why: 'もう一度確かめました' })).toMatchObject({ status: 409 })
    expect(await readAlert(world.db, id)).toMatchObject({
      state: 'dismissed',
      dismissed: { why: '社内の負荷試験のため' },
    })
    const unknown = '/api/watch/alerts/00000000-0000-4000-8000-000000000000/dismissal'
    expect(await officer.post(unknown, { why: 'not there' })).toMatchObject({ status: 404 })
  })

  it('is not dismissed by whom it is about; the database refuses it too', async () => {
    const officer = await staffSession(world, 'security-officer')
    const { accountId } = officer.session
    const { id } = await raise(await finding({ accountId }))
    expect(await dismissAlert(officer, id, 'that was me')).toEqual({
      ...{ ok: false, refusal: 'alert-about-oneself' },
    })
    await expect(
      world.pool.query(
        `update watch_alert set state = 'dismissed', dismissed_at = now(), dismissed_by = $1, dismissed_why = 'x'
         where id = $2`,
        [accountId, id],
      ),
    ).rejects.toThrow('watch_alert_not_ones_own')
    expect(await dismissAlert(await staffSession(world, 'ciso'), id, 'a forgotten password')).toMatchObject({
      ok: true,
    })
  })

  it('shows the newest first, a page at a time, and how many wait', async () => {
    const before = await listAlerts(world.db, { states: ['open'] })
    const raised: string[] = []
    for (let n = 0; n < 60; n++) raised.push((await raise(await finding({ times: n + 1 }))).id)
    const first = await listAlerts(world.db, { states: ['open'] })
    const second = await listAlerts(world.db, { states: ['open'], after: first.next })
    expect(first.open).toBe(before.open + 60)
    const seen = [...first.alerts, ...second.alerts].map(({ id }) => id)
    expect(seen.slice(0, 60)).toEqual(raised.toReversed())
  })
})

describe('the same thing found again', () => {
  it('is counted on the alert that stands, even by two finders at once', async () => {
    const found = await finding()
    const first = await raise(found)
    const again = await Promise.all([
      raise({ ...found, times: 4 }),
      raise({ ...found, times: 5, facts: [9] }),
    ])
    expect(again).toEqual([
      { id: first.id, isNew: false },
      { id: first.id, isNew: false },
    ])
    expect(await readAlert(world.db, first.id)).toMatchObject({
      times: 10,
      facts: expect.arrayContaining([9]),
    })
    expect((await world.facts('alert-raised')).filter(({ data }) => data.alert === first.id)).toHaveLength(1)
  })

  it('is another alert when it is about something else', async () => {
    const first = await raise(await finding())
    expect((await raise(await finding())).id).not.toBe(first.id)
  })

  it('stays quiet for an hour after it was dismissed, then raises a new alert', async () => {
    const found = await finding()
    const { id } = await raise(found)
    await dismissAlert(await staffSession(world, 'security-officer'), id, 'a test of our own')
    await world.advance({ minutes: 59 })
    const { times, firstAt, lastAt } = await finding()
    expect(await raise({ ...found, times, firstAt, lastAt })).toEqual({ id, isNew: false })
    await world.advance({ minutes: 2 })
    const later = await world.clock.now()
    expect(await raise({ ...found, firstAt: later, lastAt: later })).toMatchObject({ isNew: true })
  })

  it('is a new attack after a day without it', async () => {
    const found = await finding()
    const { id } = await raise(found)
    await world.advance({ hours: 25 })
    const later = await world.clock.now()
    const next = await raise({ ...found, firstAt: later, lastAt: later })
    expect(next).toMatchObject({ isNew: true })
    expect(next.id).not.toBe(id)
  })
})

describe('old alerts', () => {
  it('go three years after they were last seen, unless nobody has answered them', async () => {
    const [answered, open] = [await raise(await finding()), await raise(await finding())]
    await dismissAlert(await staffSession(world, 'ciso'), answered.id, 'nothing to do')
    await world.advance({ days: 3 * 365 + 1 })
    await world.runJob('watch.tidy')
    expect(await readAlert(world.db, answered.id)).toBeUndefined()
    expect(await readAlert(world.db, open.id)).toMatchObject({ state: 'open' })
  })
})
