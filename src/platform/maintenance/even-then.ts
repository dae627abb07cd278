import type { Call, Route } from '../http/route.ts'
import type { World } from '../world.ts'
import { type Closed, ClosedForMaintenance } from './closed.ts'

/**
 * The world a call acts in. Where its line lets only some calls through during maintenance, it is asked, and those act in
 * a world that maintenance does not stop; the others are halted.
 */
export async function worldFor(route: Route, call: Call, closed: Closed | undefined): Promise<World> {
  const { world } = call
  if (typeof route.evenInMaintenance !== 'function' || !(closed || route.mindsMaintenance)) return world
  if (await route.evenInMaintenance(call)) return { ...world, ...world.evenInMaintenance }
  if (closed) throw new ClosedForMaintenance(closed)
  return world
}
