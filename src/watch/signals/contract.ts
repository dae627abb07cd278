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

/** Somebody who wants to be told. */
export const NewReceiver = z.strictObject({
  name: z.string().trim().min(1).max(60),
  way: z.enum(['push', 'poll', 'webhook']),
  /** What he calls himself. */
  audience: z.string().trim().min(1).max(300),
  url: z.string().trim().min(1).max(1000).optional(),
  token: z.string().min(1).max(500).optional(),
  events: z.array(z.enum(signalEvents)).min(1).max(signalEvents.length),
})

/** A receiver that was registered; a secret of ours is told this once. */
export const Registered = z.strictObject({ id: z.uuid(), secret: z.string().optional() })
export type Registered = z.infer<typeof Registered>

/** Since when what was told is told again; older than thirty days is forgotten. */
export const Replay = z.strictObject({ since: z.iso.datetime({ offset: true }) })

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
