import { z } from 'zod'

/** Who issues tickets: whoever travels, his ticketing manager, or the manager only for what is above the policy. */
export const issuings = ['self', 'request', 'request-above-policy'] as const

const families = ['flexible', 'saver', 'early'] as const
const yen = z.int().min(1000).max(10_000_000)

/** What a company lets its people book, and who issues it. */
export const TravelPolicy = z.strictObject({
  issuing: z.enum(issuings),
  /** Yen with tax for one passenger and flight; null: no ceiling. */
  ceiling: yen.nullable(),
  families: z.array(z.enum(families)).min(1).max(3),
  /** Tickets are issued at least so many hours before departure. */
  leadHours: z.int().min(0).max(720),
  /** Yen of a whole booking above which issuing asks for a proof; null: never for its price. */
  stepUpAbove: yen.nullable(),
  blockOverlap: z.boolean(),
})
export type TravelPolicy = z.output<typeof TravelPolicy>

export const verdicts = ['allowed', 'needs-reason', 'needs-request', 'refused'] as const
export const causes = ['over-ceiling', 'fare-family', 'lead-time', 'by-request'] as const

/** What the policy says of an offer, and why. */
export const Judgement = z.object({
  verdict: z.enum(verdicts),
  causes: z.array(z.enum(causes)),
  /** Whether a ticketing manager issues it, whatever else is needed. */
  byRequest: z.boolean(),
})
export type Judgement = z.output<typeof Judgement>
