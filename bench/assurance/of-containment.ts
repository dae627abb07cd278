import { listAlerts } from '../../src/watch/alerts/list-alerts.ts'
import type { Touches } from '../../src/watch/containment/contract.ts'
import { shipRules } from '../../src/watch/public.ts'
import { newManager } from '../../test/support/gate.ts'
import { newServer } from '../../test/support/server.ts'
import { signedInOver, withProof } from '../../test/support/signed-in.ts'
import { signedInStaff } from '../../test/support/staff.ts'
import { newWorld, type TestWorld } from '../../test/support/world.ts'
import { type Goal, seconds, timed } from './goal.ts'

const attacks = 20
/** Seconds between two looks of the watch at new facts (`watch.detect`), which the bench does not wait for. */
const beat = 3_000

/**
 * An exercise in which the officer on call does at once what the screens offer: each attack is found by the watch, becomes an
 * incident by one button and is contained by two with a code. What is measured is the house's part; reading and deciding come on top.
 */
export async function detectionToContainment(): Promise<Goal> {
  const world = await newWorld()
  const server = await newServer(world)
  try {
    await shipRules(world)
    const officer = await signedInStaff(world, server, 'security-officer')
    const times: number[] = []
    for (let n = 0; n < attacks; n++) {
      const { signInId, password, address } = await newManager(world)
      const thief = await signedInOver(world, server, { id: signInId, password, address })
      const { ms } = await timed(async () => {
        await attack(world, `bench ${n}`)
        await world.runJob('watch.detect')
        await contain({ world, officer, network: `bench ${n}`, id: signInId })
      })
      if ((await thief.get('/api/me')).status !== 401) throw new Error('The session goes on.')
      times.push(ms + beat)
    }
    const [median = 0, late = 0] = [0.5, 0.95].map(
      (at) => times.toSorted((a, b) => a - b)[Math.ceil(at * attacks) - 1],
    )
    return {
      goal: 'detection → containment in a drill',
      target: 'median ≤ 5 min, p95 ≤ 15 min',
      measured: `median ${seconds(median)}, p95 ${seconds(late)} of ${attacks}, 3 buttons and a code; people's thinking comes on top`,
      isMet: median <= 300_000 && late <= 900_000,
    }
  } finally {
    await server.close()
    await world.close()
  }
}

/** Somebody tries many IDs from one network. */
async function attack(world: TestWorld, network: string): Promise<void> {
  for (let n = 0; n < 15; n++)
    await world.act({ by: 'journey', id: network }, (act) =>
      act.note('sign-in-refused', { data: { why: 'wrong-password', network, claimed: `${network} ${n}` } }),
    )
}

interface Case {
  readonly world: TestWorld
  readonly officer: Awaited<ReturnType<typeof signedInStaff>>
  readonly network: string
  /** Whose sessions end. */
  readonly id: string
}

async function contain({ world, officer, network, id }: Case): Promise<void> {
  const { alerts } = await listAlerts(world.db, { states: ['open'] })
  const alert = alerts.find(({ about }) => about['data.network'] === network)
  if (!alert) throw new Error('The watch has found nothing.')
  const incident = await officer.post<{ id: string }>(`/api/watch/alerts/${alert.id}/incident`)
  const wish = { do: 'end-sessions', scope: { of: 'person', id } } as const
  const confirmed = (await officer.post<Touches>('/api/watch/containment/preview', wish)).body
  const path = `/api/watch/incidents/${incident.body.id}/containments`
  const done = await withProof(world, officer, officer.address, (headers) =>
    officer.post(path, { wish, confirmed }, headers),
  )
  if (done.status !== 204) throw new Error(JSON.stringify(done.body))
}
