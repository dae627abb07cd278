import type { Checkpoint } from '../checkpoints/checkpoint.ts'
import { append, copyOf, type Frontier, rootOf } from '../tree/frontier.ts'
import type { Flaw } from './flaw.ts'

/** A link that does not hold: record `by` says that record `index` had this hash. */
export interface Doubt {
  index: number
  hash: string
  by: number
}

interface Case {
  /** The tree as far as it was sworn to and held. */
  good: Frontier
  /** The leaves since then. */
  leaves: readonly Buffer[]
  doubts: readonly Doubt[]
  checkpoint: Checkpoint
  isRoot: boolean
}

/**
 * Who is wrong where a checkpoint does not hold. Each broken link accuses a record, and so does the checkpoint, which names
 * the last one: if the tree is right again with the hash the accuser remembers, that record alone was changed, however
 * well its own hash was made to fit. Otherwise more than one was rewritten, and only the stretch can be named.
 */
export function blame({ good, leaves, doubts, checkpoint, isRoot }: Case): Flaw {
  const accuser = doubts[0]
  // The leaves are right: whoever names a wrong one before him is wrong himself, as a record without its fact can be.
  if (isRoot) return { position: accuser?.by ?? checkpoint.size - 1, why: 'changed' }
  const byLast = { index: checkpoint.size - 1, hash: checkpoint.last.toString('hex') }
  const alone = [...doubts, byLast].find(({ index, hash }) =>
    isRightWith({ good, leaves, checkpoint }, index, hash),
  )
  if (alone) return { position: alone.index, why: 'changed' }
  return { position: Math.max(accuser?.index ?? 0, good.size), to: checkpoint.size - 1, why: 'rewritten' }
}

function isRightWith(
  { good, leaves, checkpoint }: Pick<Case, 'good' | 'leaves' | 'checkpoint'>,
  index: number,
  hash: string,
): boolean {
  const tree = copyOf(good)
  for (const [n, leaf] of leaves.entries())
    append(tree, good.size + n === index ? Buffer.from(hash, 'hex') : leaf)
  return rootOf(tree).equals(checkpoint.root)
}
