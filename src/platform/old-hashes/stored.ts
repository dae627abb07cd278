import type { Keys } from '../keys.ts'
import { base64 } from './alphabets.ts'
import { isScheme, type OldForm, type OldHash } from './old-hash.ts'

// What stands in a column of passwords:
//   $argon2id$…                                   today's, keyed with the pepper
//   $sealed$<form>$<base64>                       an old hash, encrypted with a key that is not in the database
//   $wrapped$<form>$<salt>$argon2id$…             argon2id over the old digest, keyed with the pepper
// A form is the scheme with its parameters, as `bcrypt,c=12`.

/** An old hash as it lies in the database. */
export type Stored =
  | { readonly is: 'sealed'; readonly old: OldHash }
  | { readonly is: 'wrapped'; readonly form: OldForm; readonly phc: string }

const purpose = 'old password hash'

/** Seals an old hash: without the master key not even a fast one can be guessed at. */
export function sealOldHash(keys: Pick<Keys, 'seal'>, old: OldHash): string {
  const plain = JSON.stringify([old.salt.toString('base64'), old.digest.toString('base64')])
  const name = formName(old)
  return `$sealed$${name}$${keys.seal(purpose, name, plain).toString('base64')}`
}

/** The stored form of an old hash whose digest has gone into an argon2id. */
export const wrappedOldHash = (old: OldHash, phc: string): string =>
  `$wrapped$${formName(old)}$${old.salt.toString('base64')}${phc}`

/** Whether a stored password is an old hash in either state. */
export const isOldHash = (stored: string): boolean => /^\$(sealed|wrapped)\$/.test(stored)

/** An old hash as it was stored; undefined for everything else. Throws when the master key is not the one it was sealed with. */
export function readStored(keys: Pick<Keys, 'open'>, stored: string): Stored | undefined {
  const [, is, name = '', first = '', ...rest] = stored.split('$')
  const form = isOldHash(stored) ? formNamed(name) : undefined
  if (!form) return undefined
  if (is === 'wrapped') return { is, form: { ...form, salt: bytes(first) }, phc: `$${rest.join('$')}` }
  const [salt = '', digest = ''] = JSON.parse(keys.open(purpose, name, bytes(first))) as string[]
  return { is: 'sealed', old: { ...form, salt: bytes(salt), digest: bytes(digest) } }
}

/** The name of a form, as `bcrypt,c=10`. */
export const formName = ({ scheme, params }: OldForm) =>
  [scheme, ...Object.entries(params).map(([name, value]) => `${name}=${value}`)].join(',')

function formNamed(name: string): Omit<OldForm, 'salt'> | undefined {
  const [scheme = '', ...pairs] = name.split(',')
  if (!isScheme(scheme)) return undefined
  const params = Object.fromEntries(
    pairs.map((pair) => pair.split('=')).map(([key, value]) => [key, Number(value)]),
  )
  return { scheme, params }
}

const bytes = (written: string) => base64(written) ?? Buffer.alloc(0)
