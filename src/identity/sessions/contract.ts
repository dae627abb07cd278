import { z } from 'zod'

/** A person's sessions, as My Navigation lists them. */
export const SessionList = z.strictObject({
  sessions: z.array(
    z.strictObject({
      id: z.uuid(),
      device: z.string(),
      network: z.string().nullable(),
      startedAt: z.iso.datetime(),
      lastSeenAt: z.iso.datetime(),
      current: z.boolean(),
    }),
  ),
})

export const SessionParams = z.strictObject({ id: z.uuid() })
