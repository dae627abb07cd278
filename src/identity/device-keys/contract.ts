import { z } from 'zod'

/** What a browser is to sign with the key that stays in it. */
export const KeyNonce = z.strictObject({ nonce: z.string() })

/** The key of a browser at the beginning of a sign-in; whether it holds is judged, and no answer tells it. */
export const KeyProof = z.strictObject({
  nonce: z.string().max(100),
  /** SPKI in base64url. */
  publicKey: z.string().max(200),
  signature: z.string().max(100),
})
export type KeyProof = z.infer<typeof KeyProof>
