import { z } from 'zod'
import { reasons, repairers, severities } from './rehearsal/findings.ts'

const counted = z.object({
  reason: z.enum(reasons),
  severity: z.enum(severities),
  repairer: z.enum(repairers),
  people: z.int(),
})

/** How many people, once by the worst that stands in their way, and for each reason. */
export const tally = {
  accounts: z.int(),
  cannot: z.int(),
  stopped: z.int(),
  should: z.int(),
  findings: z.array(counted),
}
