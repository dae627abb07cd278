import { z } from 'zod'
import { Address } from '#identity/public.ts'

/** What is missing for somebody from outside to have an account. */
export const accessReasons = [
  'selection-missing',
  'contract-missing',
  'contract-ended',
  'confidentiality-missing',
  'confidentiality-ended',
] as const
export type AccessReason = (typeof accessReasons)[number]

/** What somebody from outside may be here. Nobody of them looks after security, or audits it, by such an account. */
export const outsideKinds = ['desk-agent', 'member-office'] as const

const name = z.string().trim().min(1).max(100)

/** Somebody of a contractor who needs an account. */
export const NewOutside = z.strictObject({
  kind: z.enum(outsideKinds),
  nameJa: name,
  nameEn: name,
  address: Address,
  language: z.enum(['ja', 'en']),
})
export type NewOutside = z.output<typeof NewOutside>

/** How the asking for an account ended: another one's word, one's own, or time. */
export const openingDecisions = ['confirmed', 'refused', 'taken-back', 'lapsed'] as const
export type OpeningDecision = (typeof openingDecisions)[number]

/** The accounts people of a contractor have or had, and those that somebody asks for. */
export const OutsideAccounts = z.strictObject({
  accounts: z.array(
    z.strictObject({
      accountId: z.uuid(),
      name: z.string(),
      openedAt: z.iso.datetime(),
      closedAt: z.iso.datetime().optional(),
      /** Minutes from when its ground was gone until access was taken away. */
      lag: z.int().optional(),
      why: z.string().optional(),
    }),
  ),
  openings: z.array(
    z.strictObject({
      id: z.uuid(),
      kind: z.enum(outsideKinds),
      /** Whom it is for; nobody knows any more once it is decided. */
      person: z.strictObject({ nameJa: z.string(), nameEn: z.string(), address: z.string() }).optional(),
      askedAt: z.iso.datetime(),
      askedBy: z.string(),
      isOwn: z.boolean(),
      /** When it lapses, while nobody has decided. */
      until: z.iso.datetime(),
      decision: z.enum(openingDecisions).optional(),
      decidedAt: z.iso.datetime().optional(),
      decidedBy: z.string().optional(),
    }),
  ),
})
export type OutsideAccounts = z.infer<typeof OutsideAccounts>

/** The contractors for whose people an account is asked for that the reader may decide on. */
export const OpeningsWaiting = z.strictObject({
  parties: z.array(z.strictObject({ partyId: z.uuid(), name: z.string(), openings: z.int() })),
})
export type OpeningsWaiting = z.infer<typeof OpeningsWaiting>
