import { createHash } from 'node:crypto'
import type { Keyed } from './once.ts'

/**
 * Our reference at the carrier for a call, drawn from its key: the call that goes on where a killed one stopped names the
 * same one, so that the carrier does nothing twice. The key is hashed with whose it is: nobody meets another's reference.
 */
export const ownReference = ({ session, task, key }: Omit<Keyed, 'world' | 'asked'>): string =>
  referenceFrom(session.companyId, session.accountId, task, key)

/** A reference that the same words always make, and no others. */
export function referenceFrom(...words: string[]): string {
  const hash = createHash('sha256').update(words.join('\n')).digest()
  // RFC 9562, version 8: made of what the maker likes.
  hash[6] = 0x80 | ((hash[6] ?? 0) & 0x0f)
  hash[8] = 0x80 | ((hash[8] ?? 0) & 0x3f)
  return hash.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
