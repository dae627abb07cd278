import { createPublicKey, type KeyObject, verify } from 'node:crypto'

/** Whether a key signed a text, as WebCrypto signs: r and s as they are (IEEE P1363), not as ASN.1. */
export const isSignedBy = (key: KeyObject, text: string, signature: string): boolean =>
  verify('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url'))

/** A public key from SPKI in base64url, if it is one of the kind that is wanted. */
export function publicKeyOf(text: string, wanted: 'P-256' | 'Ed25519'): KeyObject | undefined {
  try {
    const key = createPublicKey({ key: Buffer.from(text, 'base64url'), format: 'der', type: 'spki' })
    const isWanted =
      wanted === 'P-256'
        ? key.asymmetricKeyDetails?.namedCurve === 'prime256v1'
        : key.asymmetricKeyType === 'ed25519'
    return isWanted ? key : undefined
  } catch {
    return undefined
  }
}

/** A public key as bytes. */
export const spkiOf = (key: KeyObject): Buffer => key.export({ format: 'der', type: 'spki' })
