import { z } from 'zod'

/** Whose last day it is. */
export const NewLeaving = z.strictObject({ employeeNumber: z.string().trim().max(20), lastDay: z.iso.date() })
export type NewLeaving = z.infer<typeof NewLeaving>

/** Whose access ended with his leaving, the newest first, who still has one past his last day, and whose ends next. */
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
  /** Whose last day is noted and not over, the next first: what is wrong there can still be put right. */
  ahead: z.array(z.strictObject({ employeeNumber: z.string(), lastDay: z.iso.date() })),
})
export type Leavings = z.infer<typeof Leavings>
