import { z } from 'zod'
import { signalEvents } from './event-of.ts'

/** What a receiver says when he fetches (RFC 8936, 2.4). */
export const Poll = z.object({
  maxEvents: z.int().min(0).max(1000).optional(),
  returnImmediately: z.boolean().optional(),
  ack: z.array(z.uuid()).max(1000).optional(),
  setErrs: z
    .record(z.uuid(), z.object({ err: z.string().max(100), description: z.string().max(1000).optional() }))
    .optional(),
})
export type Poll = z.infer<typeof Poll>

export const Polled = z.strictObject({
  sets: z.record(z.uuid(), z.string()),
  moreAvailable: z.boolean().optional(),
})
export type Polled = z.infer<typeof Polled>

export const Jwks = z.strictObject({ keys: z.array(z.record(z.string(), z.unknown())) })

/** What a receiver must know of us (SSF 1.0, 7.1). */
export const Transmitter = z.strictObject({
  spec_version: z.string(),
  issuer: z.string(),
  jwks_uri: z.string(),
  delivery_methods_supported: z.array(z.string()),
})

/** How the receivers stand. */
export const Receivers = z.strictObject({
  receivers: z.array(
    z.strictObject({
      id: z.uuid(),
      name: z.string(),
      way: z.enum(['push', 'poll', 'webhook']),
      /** Host alone: an address may hold a secret. */
      host: z.string().optional(),
      events: z.array(z.enum(signalEvents)),
      state: z.enum(['running', 'failing', 'stopped']),
      waiting: z.int(),
      refused: z.int(),
      lastSuccessAt: z.iso.datetime().optional(),
      failingSince: z.iso.datetime().optional(),
      lastFault: z.string().optional(),
      nextTryAt: z.iso.datetime().optional(),
      oldestWaiting: z.iso.datetime().optional(),
    }),
  ),
})
export type Receivers = z.infer<typeof Receivers>
