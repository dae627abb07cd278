import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { newServer, type TestServer } from '../../../test/support/server.ts'
import { withProof } from '../../../test/support/signed-in.ts'
import { signedInStaff, staffSession } from '../../../test/support/staff.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { windowText } from '../../../web/words/window-text.ts'
import type { MaintenanceList, MaintenanceShown } from './contract.ts'
import { type Decision, decide } from './decide.ts'
import { decideAtDesk } from './decide-at-desk.ts'

const operator = { by: 'operator', name: 'tests' } as const
const [start, end] = ['2025-11-19T21:00:00+09:00', '2025-11-20T05:50:00+09:00']

let world: TestWorld
let nodes: [TestServer, TestServer]
beforeAll(async () => {
  world = await newWorld({ at: '2025-11-01T10:00:00+09:00' })
  nodes = [await newServer(world), await newServer(world)]
})
afterAll(async () => {
  for (const node of nodes) await node.close()
  await world.close()
})

const carryOut = (decision: Decision) => world.act(operator, (act) => decide(act, world, decision))
const plan = (startsAt: string, endsAt: string, announce = true) =>
  carryOut({ decide: 'plan', startsAt, endsAt, announce })
async function planned(startsAt: string, endsAt: string, announce = true): Promise<string> {
  const outcome = await plan(startsAt, endsAt, announce)
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.value.id
}
const shown = async (node: TestServer) =>
  (await node.browser().get<MaintenanceShown>('/api/maintenance')).body.windows
const statusOf = async (node: TestServer) =>
  (await node.browser().post('/api/recovery', { door: 'member', language: 'ja' })).status

describe('deciding about maintenance', () => {
  it.each([
    ['a start that has passed', '2025-10-31T21:00:00+09:00', end, 'maintenance-in-past'],
    ['an end before the start', end, start, 'maintenance-ends-first'],
    ['no time at all', start, start, 'maintenance-ends-first'],
    ['more than a week', start, '2025-11-27T21:00:01+09:00', 'maintenance-too-long'],
  ])('refuses %s', async (_what, startsAt, endsAt, refusal) => {
    expect(await plan(startsAt, endsAt)).toEqual({ ok: false, refusal })
    expect(await world.facts('maintenance-planned')).toEqual([])
  })

  it('S1-05 announces a planned window in advance with both dates, weekdays and clock times, the end as about', async () => {
    const id = await planned(start, end, false)
    expect(await shown(nodes[0])).toEqual([])
    await carryOut({ decide: 'announce', id })
    const [window] = await shown(nodes[1])
    expect(window).toEqual({
      startsAt: new Date(start).toISOString(),
      endsAt: new Date(end).toISOString(),
      isRunning: false,
    })
    const at = window ?? { startsAt: '', endsAt: '' }
    expect(windowText('ja', at)).toBe('2025年11月19日(水)21:00~11月20日(木)05:50頃まで')
    expect(windowText('en', at)).toBe(
      'Wednesday 19 November 2025, 21:00 to about Thursday 20 November, 05:50 (Japan time)',
    )
  })

  it('refuses a window that overlaps another, also when the other is decided in the same moment', async () => {
    expect(await plan('2025-11-20T05:49:59+09:00', '2025-11-20T07:00:00+09:00')).toEqual({
      ok: false,
      refusal: 'maintenance-overlaps',
    })
    const both = await Promise.all(
      [1, 2, 3].map((n) => plan(`2025-12-24T0${n}:00:00+09:00`, '2025-12-24T05:00:00+09:00')),
    )
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('lets the database itself refuse what overlaps, and lets a cancelled window stand in nobody’s way', async () => {
    const insert = (cancelled: Date | null) =>
      world.db.run(sql`
        insert into platform_maintenance (id, starts_at, ends_at, cancelled_at)
        values (${world.random.id()}, ${start}, ${end}, ${cancelled})`)
    await expect(insert(null)).rejects.toThrow(/platform_maintenance_apart/)
    expect(await insert(await world.clock.now())).toBe(1)
  })

  it('S1-04 ends a window early, extends it, or opens one at once, and every node follows with the next request', async () => {
    const [one, other] = nodes
    const [window] = (await readAll()).filter(({ state }) => state === 'planned').toReversed()
    const id = window?.id ?? ''
    await world.moveTo('2025-11-20T05:40:00+09:00')
    expect([await statusOf(one), await statusOf(other)]).toEqual([503, 503])
    await carryOut({ decide: 'move-end', id, endsAt: '2025-11-20T06:30:00+09:00' })
    await world.moveTo('2025-11-20T06:10:00+09:00')
    expect([await statusOf(one), await statusOf(other)]).toEqual([503, 503])
    expect(await shown(other)).toMatchObject([
      { endsAt: new Date('2025-11-20T06:30:00+09:00').toISOString(), isRunning: true },
      {},
    ])
    await carryOut({ decide: 'end', id })
    expect([await statusOf(other), await statusOf(one)]).toEqual([201, 201])
    await carryOut({ decide: 'open', endsAt: '2025-11-20T07:00:00+09:00' })
    expect([await statusOf(one), await statusOf(other)]).toEqual([503, 503])
    await world.moveTo('2025-11-20T07:00:00+09:00')
    expect([await statusOf(one), await statusOf(other)]).toEqual([201, 201])
    for (const decided of ['end', 'cancel', 'announce'] as const)
      expect(await carryOut({ decide: decided, id })).toEqual({ ok: false, refusal: 'maintenance-not-now' })
  })

  it('S1-04 lets only a desk agent decide, with a fresh proof of this very decision, and keeps who decided what', async () => {
    for (const kind of ['member-office', 'security-officer', 'ciso', 'auditor'] as const)
      expect(
        await decideAtDesk(world, await staffSession(world, kind), {
          decide: 'open',
          endsAt: '2025-11-20T09:00:00+09:00',
        }),
      ).toEqual({ ok: false, refusal: 'forbidden' })
    const desk = await signedInStaff(world, nodes[0])
    const path = '/api/desk/maintenance'
    const wish = {
      startsAt: '2025-11-22T01:00:00+09:00',
      endsAt: '2025-11-22T03:00:00+09:00',
      announce: true,
    }
    const unproved = await desk.post(path, wish)
    expect(unproved.body).toMatchObject({ status: 403, refusal: 'step-up-required' })
    const decided = await withProof(world, desk, desk.address, (headers) => desk.post(path, wish, headers))
    expect(decided.status).toBe(200)
    const list = decided.body as MaintenanceList
    const [made] = list.windows.filter(({ startsAt }) => startsAt === new Date(wish.startsAt).toISOString())
    expect(made).toMatchObject({ state: 'planned', isAnnounced: true })
    expect(made?.changes).toMatchObject([
      {
        decision: 'planned',
        by: { ja: expect.stringContaining('灯'), en: expect.stringContaining('TOMOSHI') },
      },
    ])
    const cancelled = await withProof(world, desk, desk.address, (headers) =>
      desk.post(`${path}/${made?.id}/cancellation`, undefined, headers),
    )
    expect(cancelled.status).toBe(200)
    const [fact] = (await world.facts('maintenance-cancelled')).slice(-1)
    expect(fact).toMatchObject({ data: { id: made?.id }, author: { kind: 'person' } })
  })
})

async function readAll() {
  const { listMaintenance } = await import('./list-maintenance.ts')
  return (await listMaintenance(world)).windows
}
