import { z } from 'zod'
import { commitmentKinds } from '../promises/contract.ts'

const both = z.strictObject({ ja: z.string(), en: z.string() })

/** A statement as everybody reads it. */
const Statement = z.strictObject({
  id: z.string(),
  kind: z.enum(commitmentKinds),
  number: z.int(),
  month: z.string().optional(),
  title: both,
  text: both,
  publishedAt: z.iso.datetime(),
  /** Of what is promised: whether fresh proof shows that it is kept, and since when that proof stands. */
  proof: z.strictObject({ isCurrent: z.boolean(), provedAt: z.iso.datetime().optional() }).optional(),
})
export type Statement = z.infer<typeof Statement>

/** A certificate with the departments it holds for; one that has expired is not there. */
const Certificate = z.strictObject({
  id: z.string(),
  standard: z.string(),
  departments: z.array(both).min(1),
  number: z.string(),
  issuer: z.string(),
  issuedOn: z.iso.date(),
  expiresOn: z.iso.date(),
})
export type Certificate = z.infer<typeof Certificate>

/** A body of collective defence the group belongs to, with what it is (S2-15). */
const Membership = z.strictObject({ short: z.string(), name: both, what: both, since: z.iso.date() })
export type Membership = z.infer<typeof Membership>

/** What the public reads of the group's information security, without signing in. */
export const Trust = z.strictObject({
  at: z.iso.datetime(),
  statements: z.array(Statement),
  certificates: z.array(Certificate),
  memberships: z.array(Membership),
})
export type Trust = z.infer<typeof Trust>
