import type { Session } from '../author.ts'
import type { World } from '../world.ts'

/** What one room keeps of a person, for the file he takes with him. */
export interface Keeper {
  /** The room's part of the file. */
  readonly part: string
  /** Plain values; times as ISO 8601 in UTC. Nothing of anybody else, no secret and no reason of a judgement. */
  kept(world: World, session: Session): Promise<unknown>
}
