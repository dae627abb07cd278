import type { Act } from '#platform/act.ts'
import type { World } from '#platform/world.ts'

/** Seats that nobody will use. */
export interface Seats {
  /** Our reference they are held under. */
  readonly ref: string
}

/** Has seats given back to the carrier, once this act is in the database. */
export const letGo = (act: Act, world: World, seats: Seats) =>
  world.jobs.enqueue(act, 'travel.give-seats-back', seats)
