import type { Act } from '../act.ts'
import type { World } from '../world.ts'

/** Work a room does later or by the clock. Names are `room.what`. */
export interface Job<Data extends object = object> {
  readonly name: string
  /** Tries after the first, with growing waits; then the job is dead and shows in `/metrics`. */
  readonly retries?: number
  /** A cron expression in the operator's time zone, for work that recurs. */
  readonly every?: string
  readonly does: (world: World, data: Data) => Promise<void>
}

/** The queue of this database; several nodes share it and each job runs once. */
export interface Jobs {
  /** Puts a job into the queue within the act's transaction; no job if the act rolls back. */
  enqueue(act: Act, name: string, data: object): Promise<void>
}
