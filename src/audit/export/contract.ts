import { z } from 'zod'

/** How it stands with everyone outside who is sent the facts. */
export const ReceiversShown = z.strictObject({
  receivers: z.array(
    z.strictObject({
      name: z.string(),
      to: z.enum(['file', 'syslog', 'https']),
      /** The file, or the host. */
      where: z.string(),
      personal: z.boolean(),
      /** How many facts it has not got yet, as their numbers go. */
      behind: z.int(),
      lastSuccessAt: z.iso.datetime().optional(),
      failures: z.int(),
      fault: z.string().optional(),
      nextTryAt: z.iso.datetime().optional(),
    }),
  ),
})
export type ReceiversShown = z.infer<typeof ReceiversShown>
