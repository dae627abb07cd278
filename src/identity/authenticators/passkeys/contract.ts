import { z } from 'zod'

const base64Url = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[A-Za-z0-9_-]*$/)
const extensions = z.looseObject({})
const attachment = z.enum(['platform', 'cross-platform']).optional()

/** A new passkey as the browser brings it. What is in it is verified; these are limits of size and form. */
export const NewPasskey = z.object({
  id: base64Url(1400),
  rawId: base64Url(1400),
  type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: base64Url(8192),
    attestationObject: base64Url(32_768),
    transports: z.array(z.string().max(20)).max(8).optional(),
  }),
  clientExtensionResults: extensions,
  authenticatorAttachment: attachment,
})
export type NewPasskey = z.infer<typeof NewPasskey>

/** A passkey's answer to a challenge. */
export const PasskeyAnswer = z.object({
  id: base64Url(1400),
  rawId: base64Url(1400),
  type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: base64Url(8192),
    authenticatorData: base64Url(8192),
    signature: base64Url(2048),
    userHandle: base64Url(100).optional(),
  }),
  clientExtensionResults: extensions,
  authenticatorAttachment: attachment,
})
export type PasskeyAnswer = z.infer<typeof PasskeyAnswer>

/** An answer with the ceremony it belongs to. */
export const PasskeyEntry = z.strictObject({ ceremony: z.uuid(), answer: PasskeyAnswer })
export type PasskeyEntry = z.infer<typeof PasskeyEntry>

/** What the browser is asked; its shape is that of WebAuthn. */
export const PasskeyQuestion = z.strictObject({
  ceremony: z.uuid(),
  options: z.looseObject({ challenge: z.string() }),
})
