import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  timingSafeEqual,
} from 'node:crypto'
import { fewBytes } from './randomness.ts'

/** Secrets derived from one master key that lives outside the database. */
export interface Keys {
  /** Keyed hash (HMAC-SHA-256) of a value for one purpose. */
  mac(purpose: string, value: string | Buffer): Buffer
  /** Encrypts (AES-256-GCM); `context` must be the same when opened. */
  seal(purpose: string, context: string, plain: string): Buffer
  /** Decrypts; throws when key, purpose, context or bytes differ. */
  open(purpose: string, context: string, sealed: Buffer): string
  /** A key for one purpose, for libraries that want the bytes. */
  derive(purpose: string): Buffer
}

/** How many derived keys a process remembers: each person has one, and a house may have millions. */
const remembered = 20_000

/** Keys over a 32-byte master key. Each purpose has a key of its own (HKDF, RFC 5869). */
export function keysFrom(master: Buffer): Keys {
  if (master.length !== 32) throw new Error('The master key must be 32 bytes.')
  // Kept as key objects: Node took six times as long to hash with the bare bytes.
  const derived = new Map<string, KeyObject>()
  const keyFor = (purpose: string) => {
    let key = derived.get(purpose)
    if (!key) {
      if (derived.size >= remembered) derived.clear()
      key = createSecretKey(Buffer.from(hkdfSync('sha256', master, '', `sekisho ${purpose}`, 32)))
      derived.set(purpose, key)
    }
    return key
  }
  return {
    derive: (purpose) => keyFor(purpose).export(),
    mac: (purpose, value) => createHmac('sha256', keyFor(purpose)).update(value).digest(),
    seal: (purpose, context, plain) => {
      const nonce = fewBytes(12)
      const cipher = createCipheriv('aes-256-gcm', keyFor(purpose), nonce).setAAD(Buffer.from(context))
      const body = cipher.update(plain, 'utf8')
      // In this mode nothing is left over at the end, only the tag.
      cipher.final()
      return Buffer.concat([nonce, cipher.getAuthTag(), body])
    },
    open: (purpose, context, sealed) => {
      const decipher = createDecipheriv('aes-256-gcm', keyFor(purpose), sealed.subarray(0, 12), {
        authTagLength: 16,
      })
      decipher.setAAD(Buffer.from(context)).setAuthTag(sealed.subarray(12, 28))
      return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString('utf8')
    },
  }
}

/** Compares two secrets without telling how far they agree. */
export function isSame(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b)
}
