import type { World } from '#platform/world.ts'
import type { Levels } from '../model/levels.ts'
import type { Keyed } from '../signals.ts'

/** How unusual a proved sign-in was, without whose it was. */
export interface Sighted {
  readonly companyId: string
  readonly at: Date
  /** Log-odds, without what a campaign added. */
  readonly score: number
  readonly levels: Levels
  /** What it may have in common with others, as names and keyed hashes. */
  readonly common: Readonly<Record<'network' | 'country' | 'shape' | 'browser', string | undefined>>
}

// A node counts its own: in a table each would be written, indexed for deletion and deleted within ten seconds, which was a tenth
// of what a sign-in asks of PostgreSQL. A node that is killed loses the last of them, and the sums hardly move by that.
const uncounted = new WeakMap<World['keys'], Sighted[]>()

// While they cannot be counted, they do not fill the memory either.
const most = 20_000

/** Keeps a proved sign-in until this node's next round counts it. */
export function keepForCount({ keys }: Keyed, sighting: Sighted): void {
  const kept = uncounted.get(keys) ?? []
  uncounted.set(keys, kept)
  if (kept.length < most) kept.push(sighting)
}

/** What this node has not counted yet. */
export const notCounted = ({ keys }: Keyed): readonly Sighted[] => uncounted.get(keys) ?? []

/** Takes the first so many, to count them. */
export const takeForCount = ({ keys }: Keyed, times: number): Sighted[] =>
  uncounted.get(keys)?.splice(0, times) ?? []

/** Puts back what could not be counted after all. */
export const putBack = ({ keys }: Keyed, sightings: readonly Sighted[]): void => {
  uncounted.get(keys)?.unshift(...sightings)
}
