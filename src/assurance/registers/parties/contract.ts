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

/** The accounts people of a contractor have or had. */
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
})
export type OutsideAccounts = z.infer<typeof OutsideAccounts>
