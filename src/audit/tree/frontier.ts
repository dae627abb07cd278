import { emptyRoot, nodeHash } from './hashes.ts'

/** The right edge of a tree: all that must be kept to append to it. Full subtrees, the greatest first. */
export interface Frontier {
  size: number
  nodes: Buffer[]
}

/** The edge of a tree without leaves. */
export const emptyFrontier = (): Frontier => ({ size: 0, nodes: [] })

/** A subtree whose leaves are all there: 2^level of them, the `index`th of its level. */
export interface Full {
  level: number
  index: number
  hash: Buffer
}

/** Appends a leaf in place and tells each subtree that it fills: as many pairs are joined as the size ends in ones. */
export function append(frontier: Frontier, leaf: Buffer, filled?: (full: Full) => void): void {
  let [level, index, hash] = [0, frontier.size, leaf]
  while (index % 2 === 1) {
    hash = nodeHash(frontier.nodes.pop() ?? hash, hash)
    ;[level, index] = [level + 1, (index - 1) / 2]
    filled?.({ level, index, hash })
  }
  frontier.nodes.push(hash)
  frontier.size += 1
}

/** The root of the tree with this edge. */
export function rootOf({ nodes }: Frontier): Buffer {
  return (
    nodes.reduceRight<Buffer | undefined>(
      (right, left) => (right ? nodeHash(left, right) : left),
      undefined,
    ) ?? emptyRoot()
  )
}

/** A copy that can be appended to without touching the other. */
export const copyOf = ({ size, nodes }: Frontier): Frontier => ({ size, nodes: [...nodes] })
