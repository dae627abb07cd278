import { z } from 'zod'

/** Whose last day it is. */
export const NewLeaving = z.strictObject({ employeeNumber: z.string().trim().max(20), lastDay: z.iso.date() })
export type NewLeaving = z.infer<typeof NewLeaving>

/** Whose access ended with his leaving, the newest first, and who still has one past his last day. */
export const Leavings = z.strictObject({
  leavings: z.array(
    z.strictObject({
      employeeNumber: z.string(),
      endedFrom: z.iso.datetime(),
      closedAt: z.iso.datetime().optional(),
      lag: z.int(),
      seats: z.int(),
    }),
  ),
})
export type Leavings = z.infer<typeof Leavings>
