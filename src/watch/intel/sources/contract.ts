import { z } from 'zod'

const Instant = z.iso.datetime()

/** Where intelligence is fetched, and how that goes. */
export const Sources = z.strictObject({
  sources: z.array(
    z.strictObject({
      id: z.uuid(),
      name: z.string(),
      /** Host alone: an address may hold a secret. */
      host: z.string(),
      state: z.enum(['running', 'failing', 'stopped']),
      effect: z.enum(['weigh', 'watch']),
      collections: z.array(z.string()),
      lastSuccessAt: Instant.optional(),
      lastArrivalAt: Instant.optional(),
      failingSince: Instant.optional(),
      lastFault: z.string().optional(),
      nextTryAt: Instant.optional(),
    }),
  ),
})
export type Sources = z.infer<typeof Sources>
