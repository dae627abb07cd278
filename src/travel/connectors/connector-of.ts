import type { World } from '#platform/world.ts'
import { simulatorOver } from './simulator/simulator.ts'

/** The carrier this portal books at. */
export const connectorOf = (world: World) => simulatorOver(world)
