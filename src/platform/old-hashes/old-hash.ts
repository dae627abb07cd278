/** A password's hash as another system made it. */
export interface OldHash {
  readonly scheme: SchemeName
  /** Costs, lengths and the place of the salt, in the scheme's own order. */
  readonly params: Readonly<Record<string, number>>
  readonly salt: Buffer
  readonly digest: Buffer
}

/** All of a hash but what it proves: enough to compute it anew. */
export type OldForm = Omit<OldHash, 'digest'>

/** The schemes that are read; each has its row in `schemes`. */
export type SchemeName =
  | 'md5'
  | 'sha1'
  | 'sha256'
  | 'sha512'
  | 'bcrypt'
  | 'scrypt'
  | 'pbkdf2-sha1'
  | 'pbkdf2-sha256'
  | 'pbkdf2-sha512'
  | 'argon2i'
  | 'argon2d'
  | 'argon2id'

/** Where a fast hash has its salt, as its parameter `s` says. */
export const saltPlace = { none: 0, before: 1, after: 2, around: 3 } as const

interface Scheme {
  /** Least and most a parameter may be by its own definition; what is affordable is another question. */
  readonly params: Readonly<Record<string, readonly [number, number]>>
  /** Bytes of the digest; 0 where the parameter `l` says it. */
  readonly digest: number
  /** Made in less than a millisecond: a stolen one is guessed at by the thousand million. */
  readonly isFast: boolean
  /** Whether computing it stays below half a second and 128 MiB (measured: see decision 27). */
  isAffordable(params: Readonly<Record<string, number>>): boolean
}

const always = () => true
const fast = (digest: number): Scheme => ({
  params: { s: [0, 3] },
  digest,
  isFast: true,
  isAffordable: always,
})

const pbkdf2 = (block: number): Scheme => ({
  params: { i: [1, 2 ** 31 - 1], l: [16, 64] },
  digest: 0,
  isFast: false,
  // Each further block costs all the iterations again.
  isAffordable: ({ i = 0, l = 0 }) => i * Math.ceil(l / block) <= 1_500_000,
})

const argon2: Scheme = {
  params: { v: [16, 19], m: [8, 2 ** 32 - 1], t: [1, 2 ** 32 - 1], p: [1, 255], l: [16, 64] },
  digest: 0,
  isFast: false,
  isAffordable: ({ m = 0, t = 0, p = 0 }) => m <= 131_072 && m * t <= 524_288 && p <= 16,
}

/** What is known of each scheme. */
export const schemes: Record<SchemeName, Scheme> = {
  md5: fast(16),
  sha1: fast(20),
  sha256: fast(32),
  sha512: fast(64),
  bcrypt: { params: { c: [4, 31] }, digest: 23, isFast: false, isAffordable: ({ c = 0 }) => c <= 13 },
  scrypt: {
    params: { ln: [1, 31], r: [1, 2 ** 16], p: [1, 2 ** 16], l: [16, 64] },
    digest: 0,
    isFast: false,
    isAffordable: ({ ln = 0, r = 0, p = 0 }) => 2 ** ln * r * p <= 2 ** 20,
  },
  'pbkdf2-sha1': pbkdf2(20),
  'pbkdf2-sha256': pbkdf2(32),
  'pbkdf2-sha512': pbkdf2(64),
  argon2i: argon2,
  argon2d: argon2,
  argon2id: argon2,
}

/** Whether a word names a scheme that is read. */
export const isScheme = (word: string): word is SchemeName => Object.hasOwn(schemes, word)
