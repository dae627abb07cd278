import type { World } from '#platform/world.ts'
import type { Connector } from './connector.ts'
import { simulatorOver } from './simulator/simulator.ts'

/** The carrier this portal books at. */
export const connectorOf = (world: World): Connector => simulatorOver(world)
