import type { World } from '#platform/world.ts'
import { endAccessOfLeavers } from './leavers/end-access.ts'
import { endGroundless } from './parties/end-groundless.ts'

/** What the clock does: last days and contracts end at midnight in Japan, and access with them (loop 6). */
export const endAccess = (world: World): Promise<void> =>
  world.act({ by: 'system', name: 'assurance.access' }, async (act) => {
    await endAccessOfLeavers(act, world)
    await endGroundless(act, world)
  })
