import type { Act } from '../act.ts'
import { type Reading, readOn } from '../facts/reading.ts'
import type { World } from '../world.ts'

/** Work a room does later or by the clock. Names are `room.what`. */
export interface Job<Data extends object = object> {
  readonly name: string
  /** Tries after the first, with growing waits; then the job is dead and shows in `/metrics`. 3 unless said. */
  readonly retries?: number
  /** A cron expression in the operator's time zone, for work that recurs. */
  readonly every?: string
  /**
   * Seconds between two rounds, for work that follows what happens more closely than a minute. It does not go through the
   * queue: every node tries it, and it sees to it itself that one of them does it.
   */
  readonly beat?: number
  /** It follows the facts: all who do share one beat, and what they read. */
  readonly isFollower?: true
  /** How many of them one node does at once; 1 unless said. */
  readonly atOnce?: number
  /** Seconds after which another node may take it over from one that was killed; 900 unless said. */
  readonly takesAtMost?: number
  readonly does: (world: World, data: Data) => Promise<void>
}

/** A job of a room, to be listed beside jobs with other data. */
export function job<Data extends object>(written: Job<Data>): Job {
  // Only `enqueue` and the schedule make data for it: both under its own name, within this program.
  return written as unknown as Job
}

/** Seconds between two rounds of those who follow the facts: the fewer rounds, the less a fact costs. */
const followingBeat = 5

/** Work of a room that follows the facts; each keeps its own place, and sees to it that one node at a time does it. */
export const follower = (name: string, follows: (world: World, reading: Reading) => Promise<unknown>): Job =>
  job<Partial<Reading>>({
    name,
    beat: followingBeat,
    isFollower: true,
    does: async (world, { upTo, behind }) => {
      await follows(world, behind ? { upTo, behind } : await readOn(world.db))
    },
  })

/** The queue of this database; several nodes share it and each job runs once. */
export interface Jobs {
  /** Puts a job into the queue within the act's transaction; no job if the act rolls back. */
  enqueue(
    act: Act,
    name: string,
    data: object,
    options?: { /** Seconds to wait first. */ after?: number },
  ): Promise<void>
  /** The same for many of one name, in one statement. */
  enqueueAll(act: Act, name: string, data: object[]): Promise<void>
}
