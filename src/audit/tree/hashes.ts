import { hash } from 'node:crypto'

// RFC 6962, 2.1: leaves and inner nodes are hashed with a different first byte, so that neither can pass for the other.
const node = Buffer.alloc(65)
node[0] = 1

/** SHA-256. Taken out as text and put back into bytes, which costs half of letting Node make a buffer for each. */
export const sha256 = (bytes: string | Buffer): Buffer =>
  Buffer.from(hash('sha256', bytes, 'binary'), 'binary')

/** The hash of a leaf over its bytes. */
export function leafHash(entry: string | Buffer): Buffer {
  const bytes = Buffer.isBuffer(entry) ? entry : Buffer.from(entry)
  return sha256(Buffer.concat([Buffer.of(0), bytes]))
}

/** The hash of a node over those of its two children. */
export function nodeHash(left: Buffer, right: Buffer): Buffer {
  left.copy(node, 1)
  right.copy(node, 33)
  return sha256(node)
}

/** The root of a tree without leaves. */
export const emptyRoot = (): Buffer => sha256('')
