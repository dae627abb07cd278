import { base64, bcrypt64, hex, text } from './alphabets.ts'
import { isScheme, type SchemeName, saltPlace } from './old-hash.ts'

type Groups = Record<string, string | undefined>

/** A hash in parts, before anybody has looked whether they make sense; undefined stands for what could not be read. */
export interface Parts {
  scheme: SchemeName
  params: Record<string, number>
  salt: Buffer | undefined
  digest: Buffer | undefined
}

/** One way to write hashes down: how it is told from others, and its parts; undefined when no scheme of ours is named. */
interface Dialect {
  readonly form: RegExp
  readonly read: (groups: Groups) => Parts | undefined
}

/** The dialects that are read; the first whose form fits decides. */
export const dialects: Dialect[] = [
  // bcrypt as everybody writes it; Spring and LDAP put their mark before. $2x$ marks hashes of a broken program.
  {
    form: /^(?:\{bcrypt\}|\{CRYPT\}|bcrypt\$)?\$2[aby]\$(?<c>\d\d)\$(?<salt>[./\w]{22})(?<digest>[./\w]{31})$/,
    read: ({ c, salt = '', digest = '' }) => ({
      ...{ scheme: 'bcrypt', params: { c: Number(c) } },
      ...{ salt: bcrypt64(salt), digest: bcrypt64(digest) },
    }),
  },
  // PHC strings, ours among them; passlib leaves the names out and writes "." for "+", Django has a word before argon2.
  {
    form: /^(?:argon2|\{argon2\})?\$(?<id>[a-z0-9-]+)(?:\$v=(?<v>\d{1,10}))?(?:\$(?<params>[a-z]+=\d{1,10}(?:,[a-z]+=\d{1,10})*|\d{1,10}))?(?:\$(?<salt>[\w+/.=-]*))?\$(?<digest>[\w+/.=-]+)$/,
    read: phc,
  },
  // Django: pbkdf2_sha256$600000$salt$digest, and its scrypt$N$salt$r$p$digest.
  {
    form: /^pbkdf2_(?<hash>sha1|sha256|sha512)\$(?<i>\d{1,10})\$(?<salt>[^$]+)\$(?<digest>[\w+/=]+)$/,
    read: ({ hash, i, salt, digest }) => pbkdf2(hash, i, text(salt), base64(digest)),
  },
  {
    form: /^scrypt\$(?<n>\d{1,10})\$(?<salt>[^$]+)\$(?<r>\d{1,6})\$(?<p>\d{1,6})\$(?<digest>[\w+/=]+)$/,
    read: ({ n, r, p, salt, digest }) => scrypt([n, r, p], text(salt), base64(digest)),
  },
  // Werkzeug: pbkdf2:sha256:600000$salt$hex, scrypt:32768:8:1$salt$hex.
  {
    form: /^pbkdf2:(?<hash>sha1|sha256|sha512):(?<i>\d{1,10})\$(?<salt>[^$]+)\$(?<digest>[\da-f]+)$/,
    read: ({ hash, i, salt, digest }) => pbkdf2(hash, i, text(salt), hex(digest)),
  },
  {
    form: /^scrypt:(?<n>\d{1,10}):(?<r>\d{1,6}):(?<p>\d{1,6})\$(?<salt>[^$]+)\$(?<digest>[\da-f]+)$/,
    read: ({ n, r, p, salt, digest }) => scrypt([n, r, p], text(salt), hex(digest)),
  },
  // Django's md5$salt$hex: the salt before the password; without one nothing stands between the signs.
  {
    form: /^(?<id>md5|sha1|sha256|sha512)\$(?<salt>[^$]*)\$(?<digest>[\da-fA-F]+)$/,
    read: ({ id, salt, digest }) =>
      fast(id, salt ? saltPlace.before : saltPlace.none, text(salt), hex(digest)),
  },
  // LDAP (RFC 2307 and its followers): {SSHA}base64 of digest and salt, the password hashed before the salt.
  {
    form: /^\{(?<salted>S?)(?<id>MD5|SHA|SHA256|SHA512)\}(?<both>[\w+/=]+)$/,
    read: ldap,
  },
  // Bare digests in hex, unsalted; what they are is told by their length.
  {
    form: /^(?<digest>[\da-fA-F]{32}|[\da-fA-F]{40}|[\da-fA-F]{64}|[\da-fA-F]{128})$/,
    read: ({ digest = '' }) => fast(byLength[digest.length], saltPlace.none, Buffer.alloc(0), hex(digest)),
  },
]

const byLength: Record<number, string> = { 32: 'md5', 40: 'sha1', 64: 'sha256', 128: 'sha512' }

function phc({ id = '', v, params = '', salt, digest }: Groups): Parts | undefined {
  const scheme = id === 'pbkdf2' ? 'pbkdf2-sha1' : id
  if (!isScheme(scheme)) return undefined
  const named = /^\d+$/.test(params) ? `i=${params}` : params
  const pairs = named
    .split(',')
    .filter(Boolean)
    .map((pair) => pair.split('='))
  const given = Object.fromEntries(pairs.map(([name = '', value]) => [name, Number(value)]))
  const isWhole = pairs.length === Object.keys(given).length && hasItsLength(given.l, digest)
  // Argon2 of before 2016 was version 16 and did not say so.
  const version = scheme.startsWith('argon2') ? { v: Number(v ?? 16) } : v ? { v: Number(v) } : {}
  const { l: _, ...own } = given
  return {
    scheme,
    params: { ...own, ...version },
    salt: base64(salt ?? ''),
    digest: isWhole ? base64(digest) : undefined,
  }
}

const hasItsLength = (said: number | undefined, digest: string | undefined) =>
  said === undefined || base64(digest)?.length === said

const pbkdf2 = (hash: string | undefined, i: string | undefined, salt?: Buffer, digest?: Buffer) =>
  known(`pbkdf2-${hash}`, { i: Number(i) }, salt, digest)

function scrypt(cost: (string | undefined)[], salt: Buffer | undefined, digest: Buffer | undefined) {
  const [n = 0, r = 0, p = 0] = cost.map(Number)
  return known('scrypt', { ln: Math.log2(n), r, p }, salt, digest)
}

const fast = (id: string | undefined, s: number, salt?: Buffer, digest?: Buffer) =>
  known(id ?? '', { s }, salt, digest)

function ldap({ salted, id = '', both }: Groups): Parts | undefined {
  const scheme = id === 'SHA' ? 'sha1' : id.toLowerCase()
  const bytes = base64(both)
  const length = { md5: 16, sha1: 20, sha256: 32, sha512: 64 }[scheme] ?? 0
  if (!salted) return fast(scheme, saltPlace.none, Buffer.alloc(0), bytes)
  return fast(scheme, saltPlace.after, bytes?.subarray(length), bytes?.subarray(0, length))
}

function known(scheme: string, params: Record<string, number>, salt?: Buffer, digest?: Buffer) {
  return isScheme(scheme) ? { scheme, params, salt, digest } : undefined
}
