import type { Language } from '#platform/author.ts'
import type { World } from '#platform/world.ts'
import type { Device } from '../devices.ts'
import { openJourney } from '../journeys/open-journey.ts'
import type { Door } from '../tables.ts'

/** Opens a recovery from one of the two login screens (S1-67), bound to the browser. */
export function beginRecovery(world: World, wish: { door: Door; language: Language; device: Device }) {
  return openJourney(world, wish)
}
