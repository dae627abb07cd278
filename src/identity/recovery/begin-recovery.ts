import type { World } from '#platform/world.ts'
import { type JourneyStart, openJourney } from '../journeys/open-journey.ts'

/** Opens a recovery from one of the two login screens (S1-67), bound to the browser. */
export function beginRecovery(world: World, wish: JourneyStart) {
  return openJourney(world, wish)
}
