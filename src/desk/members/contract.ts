import { z } from 'zod'
import { Address, MemberNumber } from '#organisation/contract.ts'

const number = z.string()
const what = z.enum(['registered', 'address', 'unlocked', 'full'])
const bilingual = z.strictObject({ ja: z.string(), en: z.string() })

/** Whom the office means. The number travels in the body: addresses of pages are kept in logs and histories. */
export const WhichMember = z.strictObject({ number: MemberNumber })
export const NewMember = z.strictObject({
  number: MemberNumber,
  address: Address,
  language: z.enum(['ja', 'en']),
})
export type NewMember = z.infer<typeof NewMember>
export const MemberAddress = z.strictObject({ number: MemberNumber, address: Address })

/** A member as his office sees him: whether he has a password, never what it is. */
export const MemberView = z.strictObject({
  number,
  status: z.enum(['full', 'temporary']),
  address: z.string().optional(),
  language: z.enum(['ja', 'en']),
  hasPassword: z.boolean(),
  locked: z.boolean(),
  /** What the office has done for him, the newest first. */
  work: z.array(z.strictObject({ what, at: z.iso.datetime(), by: bilingual })),
})
export type MemberView = z.infer<typeof MemberView>

/** One page of what I have done myself, the newest first. */
export const OwnWork = z.strictObject({
  work: z.array(z.strictObject({ number, what, at: z.iso.datetime() })),
  next: z.string().optional(),
})
export type OwnWork = z.infer<typeof OwnWork>

/** One page of those who still hold a temporary card. */
export const TemporaryCards = z.strictObject({
  members: z.array(z.strictObject({ number, since: z.iso.datetime() })),
  next: z.string().optional(),
})
export type TemporaryCards = z.infer<typeof TemporaryCards>
