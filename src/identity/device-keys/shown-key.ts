import type { World } from '#platform/world.ts'
import type { ShownKey } from '#risk/public.ts'
import type { KeyProof } from './contract.ts'
import { nonceIn } from './nonce.ts'
import { isSignedBy, publicKeyOf, spkiOf } from './signed-by.ts'

/** A key whose proof held, and when its nonce was made; `refused` when it did not hold. */
export type CheckedKey = (ShownKey & { readonly madeAt: Date }) | 'refused'

/** How long a nonce may be signed and sent, either way: the time of nodes and of a moved clock differs. */
const freshMs = 5 * 60_000
const markBytes = 32

/** What the key signs: the nonce, and the ID that is typed with it. Empty where a passkey names the account. */
export const signedText = (nonce: string, id: string): string => `sekisho sign-in ${nonce} ${id}`

/**
 * The key a request shows. It is checked before anybody knows whose sign-in this is, so it costs the same for everybody;
 * what is kept of it is a keyed hash, as of the cookie.
 */
export function checkedKey(
  world: Pick<World, 'keys'>,
  { proof, id }: { proof: KeyProof | undefined; id: string },
): CheckedKey | undefined {
  if (!proof) return undefined
  const key = publicKeyOf(proof.publicKey, 'P-256')
  const nonce = nonceIn(world, proof.nonce)
  if (!key || !nonce || !isSignedBy(key, signedText(proof.nonce, id), proof.signature)) return 'refused'
  return { mark: world.keys.mac('device key', spkiOf(key)), nonce: nonce.mark, madeAt: nonce.madeAt }
}

/** What a journey keeps of it: nothing, no byte for one that did not hold or came too late, or its mark and the nonce's. */
export function keptOf(key: CheckedKey | undefined, now: Date): Buffer | null {
  if (!key) return null
  const isFresh = key !== 'refused' && Math.abs(now.getTime() - key.madeAt.getTime()) <= freshMs
  return isFresh ? Buffer.concat([key.mark, key.nonce]) : Buffer.alloc(0)
}

/** The same as the judgement wants it. */
export function shownIn(kept: Buffer | null): ShownKey | 'refused' | undefined {
  if (!kept) return undefined
  if (kept.length === 0) return 'refused'
  return { mark: kept.subarray(0, markBytes), nonce: kept.subarray(markBytes) }
}
