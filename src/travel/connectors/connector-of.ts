import type { World } from '#platform/world.ts'
import type { Connector } from './connector.ts'
import { httpCarrier } from './http/http-carrier.ts'
import { simulatorOver } from './simulator/simulator.ts'

/** The carrier this portal books at: the one the settings name, or else the demonstration's. */
export const connectorOf = (world: World): Connector =>
  world.config.carrier ? httpCarrier(world.config.carrier) : simulatorOver(world)
