import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import { calculateJwkThumbprint, type JWK, SignJWT } from 'jose'
import type { Keys } from '#platform/keys.ts'

// What stands before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410).
const prefix = Buffer.from('302e020100300506032b657004220420', 'hex')

interface SigningKey {
  readonly key: KeyObject
  readonly kid: string
  readonly jwk: JWK
}

const made = new WeakMap<Keys, Promise<SigningKey>>()

/** The key signals are signed with: derived from the master key, so that every node has it and no table does. */
function signingKey(keys: Keys): Promise<SigningKey> {
  const known = made.get(keys) ?? make(keys)
  made.set(keys, known)
  return known
}

async function make(keys: Keys): Promise<SigningKey> {
  const key = createPrivateKey({
    ...{ key: Buffer.concat([prefix, keys.derive('signal signing')]), format: 'der', type: 'pkcs8' },
  })
  // Node writes down the public numbers alone.
  const jwk = createPublicKey(key).export({ format: 'jwk' }) as JWK
  return { key, jwk, kid: await calculateJwkThumbprint(jwk) }
}

/** The public keys a receiver checks signals with (RFC 7517). */
export async function publicKeys(keys: Keys): Promise<{ keys: JWK[] }> {
  const { jwk, kid } = await signingKey(keys)
  return { keys: [{ ...jwk, kid, alg: 'EdDSA', use: 'sig' }] }
}

/** Signs claims as a security event token (RFC 8417). */
export async function signSet(keys: Keys, claims: Record<string, unknown>): Promise<string> {
  const { key, kid } = await signingKey(keys)
  return new SignJWT(claims).setProtectedHeader({ alg: 'EdDSA', typ: 'secevent+jwt', kid }).sign(key)
}
