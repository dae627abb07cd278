import { z } from 'zod'
import { NewAgency } from './register-agency.ts'

const Bilingual = z.object({ ja: z.string(), en: z.string() })

/** Every agency with its keys, as the desk sees them. */
export const DeskAgencies = z.object({
  agencies: z.array(
    z.object({
      handle: z.string(),
      issuer: z.string(),
      name: Bilingual,
      entryUrl: z.string(),
      homeUrl: z.string(),
      isSuspended: z.boolean(),
      companies: z.int(),
      keys: z.array(
        z.object({
          kid: z.string(),
          algorithm: z.string(),
          validFrom: z.iso.datetime(),
          validUntil: z.iso.datetime(),
          state: z.enum(['waiting', 'valid', 'not-yet', 'over', 'revoked']),
          /** Thumbprint of the public numbers (RFC 7638). */
          fingerprint: z.string(),
          addedAt: z.iso.datetime(),
          /** The ID of who entered it at the desk. */
          addedBy: z.string().optional(),
          /** Entered by the reader, who cannot confirm it. */
          isOwn: z.boolean(),
        }),
      ),
    }),
  ),
})
export type DeskAgencies = z.output<typeof DeskAgencies>

export const AgencyEntry = NewAgency

/** A public key as its agency sent it: the JWK as text, so that what is no JSON is refused in words. */
export const KeyEntry = z.strictObject({
  jwk: z.string().min(1).max(8000),
  validFrom: z.iso.datetime({ offset: true }).optional(),
  validUntil: z.iso.datetime({ offset: true }).optional(),
})
export const KeyAdded = z.object({ kid: z.string() })

/** The key's `kid` stands in the body, for it may hold any sign. */
export const KeyConfirmationEntry = z.strictObject({ kid: z.string().min(1).max(100) })

/** Which key, and whether those who came by it must leave. */
export const KeyRevocationEntry = z.strictObject({
  kid: z.string().min(1).max(100),
  endSessions: z.boolean(),
})
export const SessionsEnded = z.object({ ended: z.int() })
