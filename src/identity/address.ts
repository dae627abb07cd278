import { z } from 'zod'

// What mail can deliver to: one mailbox in plain ASCII, no display name, no list (see the outbox's own check).
const shape =
  /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252}[A-Za-z0-9])?\.[A-Za-z0-9-]{2,}$/

/** One bare mail address; full-width letters mean the same. */
export const Address = z
  .string()
  .transform((text) => text.normalize('NFKC').trim())
  .pipe(z.string().max(254).regex(shape, 'address'))

/** The mailbox behind an address: case, width and a tag after `+` do not make another one (attack-28). */
export function mailboxOf(address: string): string {
  return address
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\+[^@]*@/, '@')
}
