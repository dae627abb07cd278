import type { World } from '#platform/world.ts'
import { endAccessOfLeavers } from './leavers/end-access.ts'
import { endGroundless } from './parties/end-groundless.ts'
import { lapseOpenings } from './parties/openings/decline-outside.ts'

/** What the clock does: last days and contracts end at midnight in Japan, and access with them (loop 6); what nobody decides lapses. */
export const endAccess = (world: World): Promise<void> =>
  world.act({ by: 'system', name: 'assurance.access' }, async (act) => {
    await endAccessOfLeavers(act, world)
    await endGroundless(act, world)
    await lapseOpenings(act)
  })
