import { z } from 'zod'

const bilingual = z.strictObject({ ja: z.string(), en: z.string() })
const tally = z.strictObject({
  judged: z.int(),
  asked: z.int(),
  would: z.int(),
  more: z.int(),
  fewer: z.int(),
})

/** How often codes are asked, how often they shall be, and what another share would mean. */
export const JudgementState = z.strictObject({
  policy: z.strictObject({ version: z.int(), rate: z.number() }),
  /** The database of networks that is looked up; absent while none was loaded. */
  networks: z.strictObject({ source: z.string(), ranges: z.int(), loadedAt: z.iso.datetime() }).optional(),
  /** Sign-ins of the last thirty days, day by day. */
  days: z.array(z.strictObject({ day: z.iso.date(), judged: z.int(), asked: z.int() })),
  /** Of the same sign-ins, how many would be asked at each share. */
  curve: z.strictObject({
    judged: z.int(),
    points: z.array(z.strictObject({ rate: z.number(), would: z.int() })),
  }),
  policies: z.array(
    z.strictObject({
      version: z.int(),
      rate: z.number(),
      operations: z.record(z.string(), z.string()),
      why: z.string(),
      state: z.enum(['waiting', 'in-force', 'earlier', 'replaced']),
      proposedBy: z.string(),
      isOwn: z.boolean(),
      proposedAt: z.iso.datetime(),
      approvedBy: z.string().optional(),
      approvedAt: z.iso.datetime().optional(),
      rehearsed: tally,
    }),
  ),
})
export type JudgementState = z.infer<typeof JudgementState>

/** Single decisions, the latest first, each with what was weighed and what would have changed it. */
export const Decisions = z.strictObject({
  decisions: z.array(
    z.strictObject({
      at: z.iso.datetime(),
      company: z.string(),
      kind: z.string(),
      operation: z.string().optional(),
      asked: z.boolean(),
      score: z.number(),
      limit: z.number(),
      policy: z.int(),
      signals: z.array(z.strictObject({ says: bilingual, weight: z.number(), isCertain: z.boolean() })),
      /** Each of these alone would have turned the decision. */
      turns: z.array(bilingual),
    }),
  ),
})
export type Decisions = z.infer<typeof Decisions>

export const NewPolicy = z.strictObject({
  rate: z.number().min(0.005).max(0.2),
  operations: z.record(z.string().regex(/^[a-z-]{1,60}$/), z.enum(['sensitive', 'critical'])).default({}),
  why: z.string().trim().min(1).max(1000),
})
