import { z } from 'zod'
import { companyKinds } from '#platform/author.ts'
import { reasons, repairers, severities } from './rehearsal/findings.ts'
import { tally } from './tally-shape.ts'

export type { CutoverBoard, DatesMoved, RehearsedCompanies } from './desk/contract.ts'
export { Imports } from './import/contract.ts'
export {
  type Reason,
  type Repairer,
  reasons,
  type Severity,
  severities,
} from './rehearsal/findings.ts'

/** How one's own company stands for a day. */
export const Readiness = z.object({
  /** The day it is asked for, and whether the rules of that day hold already. */
  on: z.iso.date(),
  isAhead: z.boolean(),
  ...tally,
})
export type Readiness = z.output<typeof Readiness>

export const ReadinessQuery = z.strictObject({ on: z.iso.date().optional() })

export const ReadinessPeopleQuery = z.strictObject({
  on: z.iso.date().optional(),
  reason: z.enum(reasons),
  after: z.string().max(400).optional(),
})

/** People in whose way one thing stands, a page in reading order. */
export const ReadinessPeople = z.object({
  people: z.array(
    z.object({
      accountId: z.string(),
      /** None when the import left the line out. */
      personId: z.string().optional(),
      name: z.string(),
      id: z.string(),
      kind: z.enum(companyKinds),
      severity: z.enum(severities),
      repairer: z.enum(repairers),
      /** A mail would reach him and say what to do. */
      canInvite: z.boolean(),
      invitedAt: z.iso.datetime().optional(),
    }),
  ),
  next: z.string().optional(),
})
export type ReadinessPeople = z.output<typeof ReadinessPeople>

/** What a mail can ask somebody to do himself. */
export const invitable = [
  'old-password',
  'no-password',
  'shared-address',
] as const satisfies (typeof reasons)[number][]
export type Invitable = (typeof invitable)[number]

/** One person, or as many of a reason as one call takes. */
export const InvitationWish = z.strictObject({ reason: z.enum(invitable), accountId: z.uuid().optional() })

export const Invited = z.object({ invited: z.int(), remaining: z.int() })
export type Invited = z.output<typeof Invited>
