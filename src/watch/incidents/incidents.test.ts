import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { newServer, type TestServer } from '../../../test/support/server.ts'
import { signedInStaff, staffSession } from '../../../test/support/staff.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { raiseAlert } from '../alerts/raise-alert.ts'
import { noteInIncident } from './change-incident.ts'
import type { Incidents, IncidentView } from './contract.ts'
import { openFromAlert, openIncident } from './open-incident.ts'
import { readIncident } from './read-incident.ts'
import { takeStep } from './take-step.ts'
import { addMeasure } from './tasks.ts'

let world: TestWorld
let nodes: [TestServer, TestServer]
beforeAll(async () => {
  world = await newWorld({ house: true })
  nodes = [await newServer(world), await newServer(world)]
})
afterAll(async () => {
  for (const node of nodes) await node.close()
  await world.close()
})

const office = () => staffSession(world, 'security-officer')
const alert = async () => {
  const at = await world.clock.now()
  const { id } = await world.act({ by: 'system', name: 'watch.detect' }, (act) =>
    raiseAlert(act, world, {
      ...{ ruleId: world.random.id(), severity: 'critical', times: 40, facts: [1], firstAt: at, lastAt: at },
      title: { ja: '多くのIDへの試行', en: 'Tries at many IDs' },
      about: { 'data.network': world.random.id() },
    }),
  )
  return id
}
const opened = async () => {
  const officer = await office()
  const outcome = await openIncident(officer, { title: '不審なログイン', severity: 'high' })
  if (!outcome.ok) throw new Error(outcome.refusal)
  return { officer, id: outcome.value.id }
}
const room = async (id: string): Promise<IncidentView> => {
  const found = await readIncident(world, (await office()).session, id)
  if (!found) throw new Error('There is no such incident.')
  return found
}
const measure = { words: '全社員に二段階の認証を求める', owner: '情報システム部 青木', dueOn: '2026-01-31' }

describe('an incident', () => {
  it('opens for the security office alone; its auditors read and nobody of a customer learns that it is there', async () => {
    const { id } = await opened()
    const path = `/api/watch/incidents/${id}`
    expect(await nodes[0].browser().get(path)).toMatchObject({ status: 401 })
    const desk = await signedInStaff(world, nodes[0])
    expect(await desk.get(path)).toMatchObject({ status: 403 })
    const auditor = await signedInStaff(world, nodes[0], 'auditor')
    expect(await auditor.get(path)).toMatchObject({ status: 200 })
    expect(await auditor.post(`${path}/entries`, { words: '書けません' })).toMatchObject({ status: 403 })
    const asAuditor = await staffSession(world, 'auditor')
    expect(await noteInIncident(asAuditor, id, '書けません')).toMatchObject({ refusal: 'forbidden' })
    expect(await takeStep(asAuditor, id, 'closing')).toMatchObject({ refusal: 'forbidden' })
  })

  it('opens from an alert with one call, once: a second click leads to the same', async () => {
    const id = await alert()
    const clicks = await Promise.all([openFromAlert(await office(), id), openFromAlert(await office(), id)])
    const [one, two] = clicks.map((click) => click.ok && click.value.id)
    expect(one).toEqual(two)
    const view = await room(String(one))
    expect(view).toMatchObject({ severity: 'critical', state: 'acknowledged', title: '多くのIDへの試行' })
    expect(view.alerts).toMatchObject([{ id }])
    expect(view.entries.map(({ kind }) => kind)).toEqual(['opened', 'alert-added', 'acknowledgement'])
  })

  it('takes no more findings once it is closed: what goes on is a new alert, what was only seen late is none', async () => {
    const first = await alert()
    const alertRow = await world.db.row<{
      rule_id: string
      about: Record<string, string>
      last_at: Date
    }>(sql`
      select rule_id, about, last_at from watch_alert where id = ${first}`)
    if (!alertRow) throw new Error('There is no such alert.')
    const { rule_id: ruleId, about, last_at: begun } = alertRow
    const found = (firstAt: Date, lastAt: Date) =>
      world.act({ by: 'system', name: 'watch.detect' }, (act) =>
        raiseAlert(act, world, {
          ...{ ruleId, about, severity: 'critical', times: 1, facts: [2], firstAt, lastAt },
          title: { ja: '多くのIDへの試行', en: 'Tries at many IDs' },
        }),
      )
    const officer = await office()
    const room = await openFromAlert(officer, first)
    if (!room.ok) throw new Error(room.refusal)
    const { id } = room.value
    await addMeasure(officer, id, measure)
    await takeStep(officer, id, 'containment-end')
    await world.advance({ minutes: 10 })
    const during = await world.clock.now()
    await takeStep(officer, id, 'closing')
    await world.advance({ minutes: 1 })
    expect(await found(begun, during)).toEqual({ id: first, isNew: false })
    const wave = await found(during, await world.clock.now())
    expect(wave).toMatchObject({ isNew: true })
    expect(await found(during, await world.clock.now())).toEqual({ id: wave.id, isNew: false })
  })

  it('S2-43 takes its tasks from the manual in force and names its version, also after a newer one', async () => {
    const { officer, id } = await opened()
    const before = await room(id)
    expect(before.manual.version).toBe(before.manual.inForce)
    expect(before.tasks.length).toBeGreaterThan(3)
    const text = { ja: '手順', en: 'Steps' }
    const tasks = [{ ja: '社長へ知らせる', en: 'Tell the president' }]
    const wish = { title: text, text, tasks }
    const draft = '/api/watch/manuals/draft'
    const writer = await signedInStaff(world, nodes[0], 'security-officer')
    const written = await writer.put<{ revision: string }>(draft, wish)
    const ciso = await signedInStaff(world, nodes[0], 'ciso')
    expect(await ciso.post(`${draft}/approval`, written.body)).toMatchObject({
      ...{ status: 201, body: { version: 1 } },
    })
    expect((await room(id)).manual).toEqual({ version: before.manual.version, inForce: 1 })
    expect((await room(id)).tasks).toEqual(before.tasks)
    const next = await openIncident(officer, { title: '次の件', severity: 'low' })
    const view = await room(next.ok ? next.value.id : '')
    expect([view.manual, view.tasks.map(({ words }) => words)]).toEqual([{ version: 1, inForce: 1 }, tasks])
    expect(await ciso.get('/api/watch/manual/0')).toMatchObject({ body: { isInForce: false, version: 0 } })
  })

  it('lets two officers at two servers write at once: each entry is there, in one order, for both', async () => {
    const { id } = await opened()
    const path = `/api/watch/incidents/${id}`
    const [one, two] = [
      await signedInStaff(world, nodes[0], 'security-officer'),
      await signedInStaff(world, nodes[1], 'ciso'),
    ]
    const written = await Promise.all(
      [1, 2, 3, 4, 5, 6].flatMap((n) => [
        one.post(`${path}/entries`, { words: `一人目 ${n}` }),
        two.post(`${path}/entries`, { words: `二人目 ${n}` }),
      ]),
    )
    expect(written.map(({ status }) => status)).toEqual(Array(12).fill(204))
    const [seen, other] = [(await one.get<IncidentView>(path)).body, (await two.get<IncidentView>(path)).body]
    expect(seen.entries).toEqual(other.entries)
    expect(seen.entries.map(({ no }) => no)).toEqual(Array.from({ length: 13 }, (_, n) => n + 1))
    expect(new Set(seen.entries.slice(1).map(({ words }) => words)).size).toBe(12)
    expect(new Set(seen.entries.map(({ by }) => by)).size).toBe(3)
  })

  it('keeps its timeline: the database changes and deletes no entry, whatever asks it', async () => {
    const { id } = await opened()
    for (const change of [
      sql`update watch_incident_entry set words = 'nothing happened' where incident_id = ${id}`,
      sql`delete from watch_incident_entry where incident_id = ${id}`,
      sql`delete from watch_incident where id = ${id}`,
      sql`truncate watch_incident_entry`,
    ])
      await expect(world.db.run(change)).rejects.toThrow(/never changed/)
    expect((await room(id)).entries).toHaveLength(1)
  })

  it('S2-45 S2-28 measures the times to acknowledge, to begin and end the containment, and to close', async () => {
    const { officer, id } = await opened()
    const takeLater = async (hours: number, step: Parameters<typeof takeStep>[2]) => {
      await world.advance({ hours })
      expect(await takeStep(officer, id, step)).toMatchObject({ ok: true })
    }
    await takeLater(3, 'acknowledgement')
    await takeLater(7, 'containment-begin')
    await takeLater(20, 'containment-end')
    await addMeasure(officer, id, measure)
    await takeLater(60, 'closing')
    const { times, state, entries } = await room(id)
    const inHours = Object.entries(times).map(([name, seconds]) => [name, Math.round((seconds ?? 0) / 3600)])
    expect(inHours).toEqual([
      ['acknowledge', 3],
      ['containBegin', 10],
      ['containEnd', 30],
      ['close', 90],
    ])
    expect(state).toBe('closed')
    expect(entries.map(({ kind }) => kind)).toEqual([
      ...['opened', 'acknowledgement', 'containment-begin', 'containment-end', 'measure', 'closing'],
    ])
    expect(await takeStep(officer, id, 'acknowledgement')).toMatchObject({ refusal: 'incident-closed' })
  })

  it('S2-30 S2-07 does not close without measures against recurrence, in the database neither', async () => {
    const { officer, id } = await opened()
    expect(await takeStep(officer, id, 'closing')).toMatchObject({ refusal: 'incident-not-contained' })
    await takeStep(officer, id, 'containment-end')
    expect(await takeStep(officer, id, 'containment-end')).toMatchObject({ refusal: 'incident-step-taken' })
    expect(await takeStep(officer, id, 'closing')).toMatchObject({ refusal: 'incident-without-measures' })
    const byHand = () =>
      world.db.run(sql`update watch_incident set closed_at = contained_at where id = ${id}`)
    await expect(byHand()).rejects.toThrow(/measures against recurrence/)
    await addMeasure(officer, id, measure)
    expect(await takeStep(officer, id, 'closing')).toMatchObject({ ok: true })
    const remove = () => world.db.run(sql`delete from watch_measure where incident_id = ${id}`)
    await expect(remove()).rejects.toThrow(/closed incident stays/)
  })

  it('S2-07 tracks each measure to its end, with owner and date, after the incident was closed too', async () => {
    const { officer, id } = await opened()
    await addMeasure(officer, id, { ...measure, dueOn: '2025-11-30' })
    await takeStep(officer, id, 'containment-end')
    await takeStep(officer, id, 'closing')
    const browser = await signedInStaff(world, nodes[0], 'security-officer')
    const open = async () =>
      (await browser.get<Incidents>('/api/watch/incidents')).body.measures.filter(
        (one) => one.incidentId === id,
      )
    const [due] = await open()
    expect(due).toMatchObject({ owner: measure.owner, dueOn: '2025-11-30', isOverdue: true })
    const path = `/api/watch/measures/${due?.id}/completion`
    const both = await Promise.all([browser.post(path), browser.post(path)])
    expect(both.map(({ status }) => status).toSorted()).toEqual([204, 404])
    expect(await open()).toEqual([])
    const { measures, entries } = await room(id)
    expect(measures).toMatchObject([{ isOverdue: false, done: { by: expect.stringContaining('灯') } }])
    expect(entries.at(-1)).toMatchObject({ kind: 'measure-done', words: measure.words })
  })

  it('has roles, severity and tasks whose every change stands in the timeline', async () => {
    const { id } = await opened()
    const browser = await signedInStaff(world, nodes[0], 'security-officer')
    const path = `/api/watch/incidents/${id}`
    const { people } = (await browser.get<IncidentView>(path)).body
    const somebody = people[0] ?? { accountId: '', name: '' }
    for (const role of ['lead', 'scribe', 'communications'])
      expect(await browser.post(`${path}/roles/${role}`, { accountId: somebody.accountId })).toMatchObject({
        status: 204,
      })
    const stranger = { accountId: world.random.id() }
    expect(await browser.post(`${path}/roles/lead`, stranger)).toMatchObject({ status: 422 })
    await browser.post(`${path}/severity`, { severity: 'critical' })
    await browser.post(`${path}/tasks/1/done`)
    expect(await browser.post(`${path}/tasks/1/done`)).toMatchObject({ status: 404 })
    await browser.post(`${path}/tasks/1/open`)
    const view = (await browser.get<IncidentView>(path)).body
    expect(view.roles).toMatchObject({ lead: somebody, scribe: somebody, communications: somebody })
    expect(view.tasks[0]?.done).toBeUndefined()
    expect(view.entries.map(({ kind }) => kind)).toEqual([
      ...['opened', 'role', 'role', 'role', 'severity', 'task-done', 'task-open-again'],
    ])
    expect(view.entries[4]?.data).toEqual({ from: 'high', to: 'critical' })
  })

  it('goes with its timeline seven years after it was closed, and not before', async () => {
    const { officer, id } = await opened()
    await addMeasure(officer, id, measure)
    await takeStep(officer, id, 'containment-end')
    await takeStep(officer, id, 'closing')
    const { session } = officer
    await world.advance({ days: 7 * 365 - 1 })
    await world.runJob('watch.tidy')
    expect(await readIncident(world, session, id)).toBeDefined()
    await world.advance({ days: 2 })
    await world.runJob('watch.tidy')
    expect(await readIncident(world, session, id)).toBeUndefined()
    expect(await world.db.rows(sql`select 1 from watch_incident_entry where incident_id = ${id}`)).toEqual([])
  })
})
