import { randomBytes, randomFillSync, randomInt } from 'node:crypto'

/** The only source of chance; every secret and every id comes from here. */
export interface Randomness {
  /** A secret of 256 bits for cookies and links, base64url. */
  token(): string
  /** A public id (UUID version 7, RFC 9562): sorts by time, cannot be guessed. */
  id(): string
  /** Decimal digits, each equally likely, leading zeros kept. */
  digits(count: number): string
  /** One of the given characters or things. */
  pick<T>(choices: readonly T[]): T
  bytes(count: number): Buffer
}

/** Chance from the operating system. */
export const systemRandomness: Randomness = {
  token: () => randomBytes(32).toString('base64url'),
  id: uuidv7,
  digits: (count) => Array.from({ length: count }, () => randomInt(10)).join(''),
  pick: <T>(choices: readonly T[]) => choices[randomInt(choices.length)] as T,
  bytes: randomBytes,
}

// A system call for each few bytes took a tenth of an import's time: they are drawn in stock, each used once.
const stock = Buffer.alloc(8192)
let used = stock.length

/** A few bytes of chance, for ids and nonces. */
export function fewBytes(count: number): Buffer {
  if (used + count > stock.length) {
    randomFillSync(stock)
    used = 0
  }
  const drawn = Buffer.from(stock.subarray(used, used + count))
  stock.fill(0, used, used + count)
  used += count
  return drawn
}

let lastMs = 0
let nthOfMs = 0

/**
 * Rises with each id of this process (RFC 9562, 6.2 method 1): within a millisecond twelve bits count on from a random
 * start, and when they are used up the next millisecond begins early. The other 62 bits are chance.
 */
function uuidv7(): string {
  const bytes = fewBytes(16)
  const now = Date.now()
  if (now > lastMs || ++nthOfMs > 0xfff) {
    lastMs = Math.max(now, lastMs + 1)
    nthOfMs = bytes.readUInt16BE(6) & 0x7ff
  }
  bytes.writeUIntBE(lastMs, 0, 6)
  bytes.writeUInt16BE(0x7000 | nthOfMs, 6)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
