import { createPublicKey, type KeyObject } from 'node:crypto'
import { calculateJwkThumbprint, type JWK } from 'jose'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'

/** The ways to sign that are taken: each with a key pair, none with a shared secret (RFC 8725, 3.1 and 3.2). */
export const algorithms = ['EdDSA', 'ES256', 'PS256'] as const
export type Algorithm = (typeof algorithms)[number]

/** A public key as it is kept. */
export interface PublicKey {
  kid: string
  algorithm: Algorithm
  /** Nothing but the public numbers. */
  jwk: JWK
}

export type KeyFault = 'key-not-readable' | 'key-is-private' | 'key-kind-not-taken' | 'key-too-weak'

/** Reads a public key from a JWK; its `kid` is its own or its thumbprint (RFC 7638). A private one is refused unread. */
export async function readPublicKey(given: unknown): Promise<Outcome<KeyFault, PublicKey>> {
  if (given === null || typeof given !== 'object') return refused('key-not-readable')
  // `d` is the private number of all three kinds, `k` a shared secret.
  if ('d' in given || 'k' in given || 'p' in given) return refused('key-is-private')
  const key = publicKeyOf(given)
  if (!key) return refused('key-not-readable')
  const algorithm = algorithmOf(key)
  if (!algorithm) return refused('key-kind-not-taken')
  if ('alg' in given && given.alg !== algorithm && given.alg !== 'Ed25519')
    return refused('key-kind-not-taken')
  if ((key.asymmetricKeyDetails?.modulusLength ?? 2048) < 2048) return refused('key-too-weak')
  // Node writes down the public numbers alone, whatever else stood in what was given.
  const jwk = key.export({ format: 'jwk' }) as JWK
  const own = 'kid' in given && typeof given.kid === 'string' ? given.kid : ''
  const kid = /^[\x21-\x7e]{1,100}$/.test(own) ? own : await calculateJwkThumbprint(jwk)
  return doneWith({ kid, algorithm, jwk })
}

function publicKeyOf(jwk: object): KeyObject | undefined {
  try {
    // Its shape is what is being found out.
    return createPublicKey({ key: jwk as JWK & { [name: string]: unknown }, format: 'jwk' })
  } catch {
    return undefined
  }
}

function algorithmOf({ asymmetricKeyType: kind, asymmetricKeyDetails: detail }: KeyObject) {
  if (kind === 'ed25519') return 'EdDSA'
  if (kind === 'ec' && detail?.namedCurve === 'prime256v1') return 'ES256'
  return kind === 'rsa' ? 'PS256' : undefined
}
