import { z } from 'zod'
import { NewPasskey } from './passkeys/contract.ts'

/** What a person calls an authenticator; control characters would break lines in mails. */
const Name = z
  .string()
  .transform((text) => text.normalize('NFC').trim())
  .pipe(
    z
      .string()
      .min(1)
      .max(40)
      .regex(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]*$/u, 'characters'),
  )

/** Digits as an app shows them. */
export const AppCode = z.string().regex(/^[0-9]{6}$/, 'six-digits')
/** A recovery code however it is spaced; its own act reads it. */
export const RecoveryCode = z.string().min(1).max(64)

export const AuthenticatorParams = z.strictObject({ id: z.uuid() })
export const NewName = z.strictObject({ name: Name })
export const PasskeyMade = z.strictObject({ ceremony: z.uuid(), name: Name, answer: NewPasskey })
export const FirstDigits = z.strictObject({ ceremony: z.uuid(), name: Name, code: AppCode })
export const AppToAdd = z.strictObject({ ceremony: z.uuid(), secret: z.string(), uri: z.string() })
export type AppToAdd = z.infer<typeof AppToAdd>

/** Recovery codes are in an answer once, when they are made. */
export const Added = z.strictObject({ id: z.uuid(), recoveryCodes: z.array(z.string()).optional() })
export type Added = z.infer<typeof Added>
export const RecoveryCodes = z.strictObject({ recoveryCodes: z.array(z.string()) })

/** What a person has, never a secret of it. */
export const Authenticators = z.strictObject({
  /** The kinds this house offers. */
  offered: z.array(z.enum(['passkey', 'app'])),
  authenticators: z.array(
    z.strictObject({
      id: z.uuid(),
      kind: z.enum(['passkey', 'app']),
      name: z.string(),
      addedAt: z.iso.datetime(),
      lastUsedAt: z.iso.datetime().optional(),
      isLost: z.boolean(),
      isSynced: z.boolean(),
    }),
  ),
  recoveryCodesLeft: z.int(),
  /** The last one stays: this kind of account must have one. */
  isMandatory: z.boolean(),
})
export type Authenticators = z.infer<typeof Authenticators>
