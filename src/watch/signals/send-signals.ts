import type { World } from '#platform/world.ts'
import { deliverSignals } from './deliver-signals.ts'
import { gatherSignals } from './gather-signals.ts'

/** One round: what happened is laid out for its receivers, and what waits is sent. */
export async function sendSignals(world: World): Promise<void> {
  await gatherSignals(world)
  await deliverSignals(world)
}
