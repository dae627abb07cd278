import { beginOf } from '#platform/dates/dates.ts'
import type { World } from '#platform/world.ts'
import { decide } from '../maintenance/decide.ts'
import { listMaintenance } from '../maintenance/list-maintenance.ts'

const hour = 3_600_000

/** Plans and announces the stop before the cut-over, from 21:00 to about 05:50, for whoever watches it pass (S1-03). */
export async function seedDemoStop(world: World): Promise<void> {
  if ((await listMaintenance(world)).windows.length > 0) return
  await world.act({ by: 'system', name: 'demonstration' }, (act) => {
    const cutOver = beginOf(act.dates.cutOver).getTime()
    const [startsAt, endsAt] = [new Date(cutOver - 3 * hour), new Date(cutOver + (5 + 50 / 60) * hour)]
    if (startsAt <= act.now) return undefined
    const plan = { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), announce: true }
    return decide(act, world, { decide: 'plan', ...plan })
  })
}
