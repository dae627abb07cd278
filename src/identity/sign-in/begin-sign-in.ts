import type { Language } from '#platform/author.ts'
import type { World } from '#platform/world.ts'
import type { Device } from '../devices.ts'
import { openJourney } from '../journeys/open-journey.ts'
import type { Door } from '../tables.ts'

/** Opens a sign-in through one of the two doors (S1-07), bound to the browser. */
export function beginSignIn(world: World, wish: { door: Door; language: Language; device: Device }) {
  return openJourney(world, { ...wish, purpose: 'sign-in' })
}
