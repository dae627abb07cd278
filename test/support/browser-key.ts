import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import type { KeyProof } from '../../src/identity/device-keys/contract.ts'
import { newNonce } from '../../src/identity/device-keys/nonce.ts'
import type { TestWorld } from './world.ts'

/** The key of a test's browser, as WebCrypto makes it. */
export interface BrowserKey {
  readonly publicKey: string
  /** Signs a nonce with the ID that is typed. */
  over(nonce: string, id: string): KeyProof
  /** The same with a nonce made now. */
  shows(world: TestWorld, id: string): Promise<KeyProof>
}

/** A new key in a browser. */
export function newBrowserKey(): BrowserKey {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const spki = publicKey.export({ format: 'der', type: 'spki' }).toString('base64url')
  const over = (nonce: string, id: string) => ({
    nonce,
    publicKey: spki,
    signature: signedWith(privateKey, `sekisho sign-in ${nonce} ${id}`),
  })
  return {
    publicKey: spki,
    over,
    shows: async (world, id) => over(newNonce(world, await world.clock.now()), id),
  }
}

const signedWith = (key: KeyObject, text: string) =>
  sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')
