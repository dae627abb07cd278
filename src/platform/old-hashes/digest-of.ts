import { createHash, pbkdf2, scrypt } from 'node:crypto'
import { promisify } from 'node:util'
import { hashRaw } from '@node-rs/argon2'
import { bcryptDigest } from './bcrypt.ts'
import { type OldForm, saltPlace } from './old-hash.ts'

const derive = {
  pbkdf2: promisify(pbkdf2),
  scrypt: promisify<Buffer, Buffer, number, object, Buffer>(scrypt),
}

/** Computes what another system would have kept of this password, byte for byte as typed. Never on this thread. */
export function digestOf(form: OldForm, password: string): Promise<Buffer> {
  const typed = Buffer.from(password, 'utf8')
  const { scheme, params } = form
  if (scheme === 'bcrypt') return bcryptDigest(bcryptTask(form, typed))
  if (scheme === 'scrypt') return scryptDigest(form, typed)
  if (scheme.startsWith('pbkdf2-'))
    return derive.pbkdf2(typed, form.salt, params.i ?? 0, params.l ?? 0, scheme.slice('pbkdf2-'.length))
  if (scheme.startsWith('argon2')) return argon2Digest(form, typed)
  return Promise.resolve(fastDigest(form, typed))
}

/** Every bcrypt took the first 72 bytes and no more: such a password is whole again at its upgrade. */
const bcryptTask = ({ params, salt }: OldForm, typed: Buffer) => ({
  password: typed.subarray(0, 72),
  salt,
  cost: params.c ?? 0,
})

function scryptDigest({ params, salt }: OldForm, typed: Buffer): Promise<Buffer> {
  const { ln = 0, r = 0, p = 0, l = 0 } = params
  // 128 MiB of table is the most that reading lets through; the rest is what the lanes need.
  return derive.scrypt(typed, salt, l, { N: 2 ** ln, r, p, maxmem: 2 ** 28 })
}

// Of the library's numbers there is a list for the compiler only; version 16 is 0 there, version 19 is 1.
const variants: Record<string, number> = { argon2d: 0, argon2i: 1, argon2id: 2 }

function argon2Digest({ scheme, params, salt }: OldForm, typed: Buffer): Promise<Buffer> {
  const { v = 19, m = 0, t = 0, p = 0, l = 0 } = params
  const cost = { memoryCost: m, timeCost: t, parallelism: p, outputLen: l }
  return hashRaw(typed, { ...cost, algorithm: variants[scheme] ?? 0, version: v === 16 ? 0 : 1, salt })
}

function fastDigest({ scheme, params, salt }: OldForm, typed: Buffer): Buffer {
  const hash = createHash(scheme)
  if (params.s === saltPlace.before || params.s === saltPlace.around) hash.update(salt)
  hash.update(typed)
  if (params.s === saltPlace.after || params.s === saltPlace.around) hash.update(salt)
  return hash.digest()
}
