import { z } from 'zod'
import { kinds } from '#platform/author.ts'
import { homes } from '../tables.ts'

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
      /** The agency that handed me over, by its handle. */
      agency: z.string().optional(),
    }),
  ),
})

/** The session a request came with: that it holds, and no more than its screens need. */
export const OpenSession = z.strictObject({
  id: z.uuid(),
  kind: z.enum(kinds),
  language: z.enum(['ja', 'en']),
  /** Where the person goes on. */
  home: z.enum(homes),
})

export const SessionParams = z.strictObject({ id: z.uuid() })
