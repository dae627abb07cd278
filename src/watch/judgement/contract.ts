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

const counted = z.strictObject({ name: z.string(), tries: z.int() })

/** Attacks on the whole gate, the one that goes on first: against whom, since when, from where, and what is asked meanwhile. */
export const Campaigns = z.strictObject({
  campaigns: z.array(
    z.strictObject({
      id: z.uuid(),
      beganAt: z.iso.datetime(),
      /** Absent while it goes on. */
      endedAt: z.iso.datetime().optional(),
      shownBy: bilingual,
      tries: z.int(),
      unknown: z.int(),
      rights: z.int(),
      accounts: z.int(),
      companies: z.array(counted.extend({ accounts: z.int() })),
      /** By the marks under which the facts of refusals name them. */
      networks: z.array(counted),
      browsers: z.array(counted),
    }),
  ),
  /** What is asked of whom while one goes on. */
  asks: bilingual,
})
export type Campaigns = z.infer<typeof Campaigns>

export const NewPolicy = z.strictObject({
  rate: z.number().min(0.005).max(0.2),
  operations: z.record(z.string().regex(/^[a-z-]{1,60}$/), z.enum(['sensitive', 'critical'])).default({}),
  why: z.string().trim().min(1).max(1000),
})
