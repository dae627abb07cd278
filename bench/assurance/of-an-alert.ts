import type { IncidentClocks } from '../../src/watch/contract.ts'
import { raiseAlert } from '../../src/watch/public.ts'
import { newServer } from '../../test/support/server.ts'
import { signedInStaff } from '../../test/support/staff.ts'
import type { TestWorld } from '../../test/support/world.ts'
import type { Goal } from './goal.ts'

const title = { ja: '演習のアラート', en: 'An alert of an exercise' }

/** From an alert to an incident whose clocks run: each step is one button, and what is known is typed in between. */
export async function alertToClocks(world: TestWorld): Promise<Goal> {
  const server = await newServer(world)
  try {
    const officer = await signedInStaff(world, server, 'security-officer')
    const alert = await world.act({ by: 'system', name: 'bench' }, (act) =>
      raiseAlert(act, world, {
        ...{ ruleId: '0c5f9a52-7a3e-4f0e-8f5b-3d2b9e7c1a64', severity: 'high', title, about: {}, times: 1 },
        ...{ facts: [], firstAt: act.now, lastAt: act.now },
      }),
    )
    const buttons: string[] = []
    const press = async (path: string, body?: object) => {
      buttons.push(path)
      return (await officer.post<{ id: string }>(path, body)).body
    }
    const { id } = await press(`/api/watch/alerts/${alert.id}/incident`)
    await press(`/api/watch/incidents/${id}/facts`, {
      ...{ seen: 0, kind: 'learned', knownAt: (await world.clock.now()).toISOString() },
      facts: {
        ...{ isSuspectedOnly: true, sensitiveData: false, financialHarm: false, improperPurpose: false },
        ...{ persons: 1001, isStronglyEncrypted: false, isStillBeingAcquired: false, role: 'controller' },
      },
    })
    const clocks = (await officer.get<IncidentClocks>(`/api/watch/incidents/${id}/clocks`)).body.clocks
    return {
      goal: 'alert → incident with clocks',
      target: '≤ 3 clicks',
      measured: `${buttons.length} buttons, ${clocks?.length ?? 0} clock running; what is known is typed between`,
      isMet: buttons.length <= 3 && clocks?.length === 1,
    }
  } finally {
    await server.close()
  }
}
