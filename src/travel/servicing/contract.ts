import { z } from 'zod'
import { plainText } from '#organisation/contract.ts'

export const servicingKinds = ['change', 'cancel', 'refund'] as const
export const servicingStates = ['quoted', 'confirming', 'unknown', 'done', 'lapsed', 'refused'] as const

/** What is to be done with an issued trip: given back, or flown otherwise: the flights that change, with offers of a search. */
export const ServicingWish = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('refund') }),
  z.strictObject({
    kind: z.literal('change'),
    flights: z
      .array(z.strictObject({ segment: z.int().min(1).max(4), offerId: z.string().min(1).max(200) }))
      .min(1)
      .max(4),
    /** Why it is to be although the company's policy asks. */
    reason: plainText(500).optional(),
    /** Somebody flies elsewhere at that time, and that is known. */
    evenOverlapping: z.literal(true).optional(),
  }),
])
export type ServicingWish = z.output<typeof ServicingWish>

/** What it would cost and bring; nothing has happened yet. A ticket of the same day is cancelled for nothing. */
export const ServicingQuote = z.object({
  id: z.uuid(),
  kind: z.enum(servicingKinds),
  fee: z.int(),
  refund: z.int().describe('What comes back; negative: what is to be paid on top.'),
  until: z.iso.datetime().describe('Until then it may be confirmed.'),
  mayConfirm: z
    .boolean()
    .describe('Whether the reader may confirm it; else a ticketing manager of the department does.'),
})
export type ServicingQuote = z.infer<typeof ServicingQuote>

/** What became of a confirmation: done, or not known yet, because the carrier's answer was lost. */
export const ServicingDone = z.object({ state: z.enum(['done', 'unknown']) })

/** What was changed, cancelled and refunded of one trip, with its tickets as they stand. */
export const TripServicing = z.object({
  mayAsk: z.boolean().describe('Whether the reader may change it or give it back now.'),
  operations: z.array(
    z.object({
      id: z.uuid(),
      kind: z.enum(servicingKinds),
      state: z.enum(servicingStates),
      fee: z.int(),
      refund: z.int(),
      at: z.iso.datetime(),
    }),
  ),
  tickets: z.array(
    z.object({
      number: z.string(),
      passenger: z.string(),
      passengerLatin: z.string(),
      segment: z.int(),
      flight: z.string(),
      state: z.enum(['open', 'checked-in', 'used', 'exchanged', 'refunded', 'void', 'suspended']),
      amount: z.int(),
      refundUntil: z.iso.datetime().optional(),
    }),
  ),
})
export type TripServicing = z.infer<typeof TripServicing>

/** Tickets nobody flew on, the first that lapses first, with what is to be done about them. */
export const UnusedTrips = z.object({
  trips: z.array(
    z.object({
      id: z.uuid(),
      locator: z.string(),
      owner: z.string(),
      ownerLatin: z.string(),
      flights: z.array(z.strictObject({ flight: z.string(), origin: z.string(), destination: z.string() })),
      departure: z.iso.datetime(),
      amount: z.int(),
      refundUntil: z.iso.datetime().optional(),
      proposal: z.enum(['refund', 'nothing']).describe('`nothing`: the fare gives nothing back.'),
    }),
  ),
  next: z.string().optional(),
})
export type UnusedTrips = z.infer<typeof UnusedTrips>
