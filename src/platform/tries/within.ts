import { Overloaded } from '../hashing/hashing-queue.ts'
import type { World } from '../world.ts'
import { type Counted, giveBackTry, reserveTry } from './tries.ts'

/** A try that also takes places in budgets it shares with others. */
export interface SharedTry<T> {
  /** Looks at it; when not `allowed` it does the same work on a decoy. */
  look: (allowed: boolean) => Promise<T>
  isRight: (seen: T) => boolean
}

/**
 * Looks at a try once it has its place in every one of the shared budgets: a network's over all IDs, strangers' over
 * one account. Whoever was right, or met a full house, gives exactly his own places back: two hundred colleagues behind
 * one address wear nothing out, and one right answer makes nobody else's wrong ones undone.
 */
export async function tryWithin<T>(world: World, shared: Counted[], attempt: SharedTry<T>): Promise<T> {
  const [first, ...rest] = shared
  if (!first) return attempt.look(true)
  const place = await reserveTry(world, first)
  if (!place.allowed) return attempt.look(false)
  let isOwnAgain = false
  try {
    const seen = await tryWithin(world, rest, attempt)
    isOwnAgain = attempt.isRight(seen)
    return seen
  } catch (fault) {
    isOwnAgain = fault instanceof Overloaded
    throw fault
  } finally {
    if (isOwnAgain) await giveBackTry(world, first, place)
  }
}
