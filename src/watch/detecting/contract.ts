import { z } from 'zod'

/** Whether the watch is awake, and when it was not. */
export const WatchState = z.strictObject({
  /** False when no heartbeat was seen for half an hour. */
  isAwake: z.boolean(),
  lastSeenAt: z.iso.datetime().optional(),
  /** Of the last ninety days, the newest first; the one that lasts has no end. */
  gaps: z.array(z.strictObject({ from: z.iso.datetime(), to: z.iso.datetime().optional() })),
})
export type WatchState = z.infer<typeof WatchState>
