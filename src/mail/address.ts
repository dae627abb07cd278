import type { Keys } from '#platform/keys.ts'

// One mailbox, printable ASCII only: no display name, no list, no quoted local part, nothing that could start
// another header or address (RFC 5322 atoms are enough for every address people type).
const shape = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252}[A-Za-z0-9])?$/

/** The address as it goes into the envelope. Throws for anything but one bare address; the fault does not repeat it. */
export function bareAddress(text: string): string {
  if (!shape.test(text)) throw new Error('A mail was asked for to something that is not one bare address.')
  return text
}

/** Keyed hash of an address regardless of case, to search the outbox by. */
export function addressMac(keys: Keys, address: string): Buffer {
  return keys.mac('outbox address', address.toLowerCase())
}
