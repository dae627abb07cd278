import { z } from 'zod'
import { KeyProof } from '../device-keys/contract.ts'

/** Which way in. */
export const Door = z.enum(['member', 'administrator', 'staff'])

/** A journey in a path; anything else is simply not found. */
export const JourneyParams = z.strictObject({ id: z.uuid() })

/** A typed password: as long as anybody's, short enough not to keep a core busy. */
export const TypedPassword = z.string().min(1).max(1024)

/** How a sign-in begins: at one of the doors, with ID and password. */
export const PasswordEntry = z.strictObject({
  door: Door,
  language: z.enum(['ja', 'en']),
  id: z.string().min(1).max(100),
  password: TypedPassword,
  key: KeyProof.optional(),
})
export const CompanyChoice = z.strictObject({ companyId: z.uuid() })
export const CodeEntry = z.strictObject({ code: z.string().regex(/^[0-9]{6}$/, 'six-digits') })
export const NewPasswordEntry = z.strictObject({ password: TypedPassword })

/** A sign-in as its screens see it. */
export const SignInView = z.strictObject({
  id: z.uuid(),
  door: Door,
  step: z.enum(['company', 'address', 'prove-address', 'code', 'new-password', 'done']),
  expiresAt: z.iso.datetime(),
  /** As `t***@k***.example`. */
  maskedAddress: z.string().optional(),
  /** The address just typed in this browser, until its code comes back; in full, so that a slip is seen. */
  newAddress: z.string().optional(),
  /** At `code`: how who has an authenticator proves himself; without it a code was mailed. */
  methods: z.array(z.enum(['passkey', 'app', 'recovery-code'])).optional(),
  resendsLeft: z.int().optional(),
  companies: z.array(z.strictObject({ id: z.uuid(), name: z.string() })).optional(),
  /** Where a finished sign-in leads. */
  home: z.string().optional(),
})
export type SignInView = z.infer<typeof SignInView>
