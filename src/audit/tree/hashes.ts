import { hash } from 'node:crypto'

// RFC 6962, 2.1: leaves and inner nodes are hashed with a different first byte, so that neither can pass for the other.
const node = Buffer.alloc(65)
node[0] = 1

/** The hash of a leaf over its bytes. */
export function leafHash(entry: string | Buffer): Buffer {
  const bytes = Buffer.isBuffer(entry) ? entry : Buffer.from(entry)
  return hash('sha256', Buffer.concat([Buffer.of(0), bytes]), 'buffer')
}

/** The hash of a node over those of its two children. */
export function nodeHash(left: Buffer, right: Buffer): Buffer {
  left.copy(node, 1)
  right.copy(node, 33)
  return hash('sha256', node, 'buffer')
}

/** The root of a tree without leaves. */
export const emptyRoot = (): Buffer => hash('sha256', '', 'buffer')
