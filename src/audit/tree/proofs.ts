import { isSame } from '#platform/keys.ts'
import { nodeHash } from './hashes.ts'

/** The hash over the leaves from `start` to before `end`, however it is come by. */
export type HashOf = (start: number, end: number) => Promise<Buffer>

/** The hashes that lead from one leaf to the root (RFC 6962, 2.1.1), the lowest first. */
export async function inclusionProof(hashOf: HashOf, leaf: number, size: number): Promise<Buffer[]> {
  const path = async (at: number, start: number, end: number): Promise<Buffer[]> => {
    if (end - start === 1) return []
    const middle = start + splitOf(end - start)
    return at < middle
      ? [...(await path(at, start, middle)), await hashOf(middle, end)]
      : [...(await path(at, middle, end)), await hashOf(start, middle)]
  }
  return path(leaf, 0, size)
}

/** The hashes that show a smaller tree to be the beginning of a greater one (RFC 6962, 2.1.2). */
export async function consistencyProof(hashOf: HashOf, from: number, to: number): Promise<Buffer[]> {
  const path = async (start: number, end: number, isWhole: boolean): Promise<Buffer[]> => {
    if (from === end) return isWhole ? [] : [await hashOf(start, end)]
    const middle = start + splitOf(end - start)
    return from <= middle
      ? [...(await path(start, middle, isWhole)), await hashOf(middle, end)]
      : [...(await path(middle, end, false)), await hashOf(start, middle)]
  }
  return from === 0 || from === to ? [] : path(0, to, true)
}

/** The hash over a range by those of its halves, down to full subtrees that `subtree` knows. */
export const overSubtrees =
  (subtree: (level: number, index: number) => Promise<Buffer>): HashOf =>
  async (start, end) => {
    const width = end - start
    const level = Math.log2(width)
    if (Number.isInteger(level) && start % width === 0) return subtree(level, start / width)
    const middle = start + splitOf(width)
    const again = overSubtrees(subtree)
    return nodeHash(await again(start, middle), await again(middle, end))
  }

/** Whether a leaf lies at its place in the tree with this root (RFC 9162, 2.1.3.2). */
export function isIncluded(
  leaf: { hash: Buffer; index: number },
  tree: { size: number; root: Buffer },
  proof: readonly Buffer[],
): boolean {
  if (leaf.index >= tree.size) return false
  let [at, last, hash] = [leaf.index, tree.size - 1, leaf.hash]
  for (const step of proof) {
    if (last === 0) return false
    if (at % 2 === 1 || at === last) {
      hash = nodeHash(step, hash)
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)]
    } else hash = nodeHash(hash, step)
    ;[at, last] = [Math.floor(at / 2), Math.floor(last / 2)]
  }
  return last === 0 && isSame(hash, tree.root)
}

/** A tree at some size. */
export interface Tree {
  size: number
  root: Buffer
}

/** Whether one tree is the beginning of another (RFC 9162, 2.1.4.2). */
export function isConsistent(from: Tree, to: Tree, proof: readonly Buffer[]): boolean {
  if (from.size === 0) return proof.length === 0
  if (from.size === to.size) return proof.length === 0 && isSame(from.root, to.root)
  if (from.size > to.size) return false
  const [first, ...rest] = isPowerOfTwo(from.size) ? [from.root, ...proof] : proof
  if (!first) return false
  let [at, last] = [from.size - 1, to.size - 1]
  while (at % 2 === 1) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)]
  let [old, now] = [first, first]
  for (const step of rest) {
    if (last === 0) return false
    if (at % 2 === 1 || at === last) {
      ;[old, now] = [nodeHash(step, old), nodeHash(step, now)]
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)]
    } else now = nodeHash(now, step)
    ;[at, last] = [Math.floor(at / 2), Math.floor(last / 2)]
  }
  return last === 0 && isSame(old, from.root) && isSame(now, to.root)
}

/** The greatest power of two below a width above one. */
const splitOf = (width: number) => 2 ** Math.ceil(Math.log2(width) - 1)
const isPowerOfTwo = (size: number) => Number.isInteger(Math.log2(size))
