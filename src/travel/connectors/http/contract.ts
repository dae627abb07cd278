import { z } from 'zod'
import { couponStates, fareFamilies } from '../connector.ts'

const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text))
const yen = z.int().min(0)
const airport = z.string().regex(/^[A-Z]{3}$/)
const id = z.string().min(1).max(200)

/** What travels between the portal and a carrier's system; docs/carrier-openapi.json is made of it. */
export const WireOffer = z
  .object({
    ...{ id, flight: z.string(), origin: airport, destination: airport },
    ...{ departsAt: instant, arrivesAt: instant, aircraft: z.string() },
    ...{ fareFamily: z.enum(fareFamilies), fare: yen, buyUntil: instant },
    seatsLeft: z.int().min(0).max(9).describe('Nine means nine or more.'),
  })
  .meta({ id: 'Offer' })

export const WireRules = z
  .object({
    ...{ changeable: z.boolean(), changeFee: yen, refundable: z.boolean(), cancelFee: yen },
    refundDays: z
      .int()
      .min(0)
      .describe('Until how many days after departure an unused ticket is given back.'),
  })
  .meta({ id: 'FareRules' })

const WireDocument = z
  .object({
    ...{ number: z.string(), passenger: z.int().min(1), segment: z.int().min(1) },
    ...{ state: z.enum(couponStates), amount: yen },
    refundUntil: instant
      .optional()
      .describe('Until then it is given back though nobody flew; none where the fare gives nothing.'),
  })
  .meta({ id: 'Document' })

export const WireOrder = z
  .object({
    ...{ id, ref: z.uuid(), version: z.int().min(1), amount: yen },
    state: z
      .enum(['waiting', 'held', 'issued', 'cancelled', 'expired', 'refunded'])
      .describe('Waiting: without seats yet; the event seats-confirmed tells that it is held.'),
    ...{ holdUntil: instant, priceUntil: instant },
    ...{ offers: z.array(WireOffer), documents: z.array(WireDocument) },
  })
  .meta({ id: 'Order' })

export const WireQuote = z
  .object({
    ...{ id, kind: z.enum(['cancel', 'refund', 'change']), fee: yen, until: instant },
    refund: z.int().describe('What comes back; negative: what must be paid on top.'),
  })
  .meta({ id: 'Quote' })

const WireEvent = z
  .object({
    ...{ id: z.uuid(), orderId: id, ref: z.uuid(), version: z.int().min(1), at: instant },
    kind: z.enum(['schedule-changed', 'flight-cancelled', 'coupon-changed', 'seats-confirmed']),
  })
  .meta({ id: 'Event' })

export const WireRefusal = z
  .object({
    refusal: z.enum([
      ...(['sold-out', 'offer-gone', 'price-moved', 'order-unknown', 'order-expired', 'not-held'] as const),
      ...(['not-issued', 'not-changeable', 'not-refundable', 'quote-gone'] as const),
    ]),
  })
  .meta({ id: 'Refusal' })

const passenger = z.object({
  n: z.int().min(1).max(6),
  kana: z.object({ family: z.string(), given: z.string() }),
})
const ref = z
  .uuid()
  .describe('Our own reference: the same one again does nothing twice and is answered again.')

/** One call of the contract. `repeatable`: it changes nothing, so it may be tried again when no answer came. */
export interface Operation {
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly path: string
  readonly summary: string
  readonly repeatable: boolean
  readonly query?: z.ZodObject
  readonly body?: z.ZodObject
  readonly reply: z.ZodType
}

const one = <Shape extends Operation>(operation: Shape) => operation

/** Every call of the contract. */
export const operations = {
  search: one({
    ...{
      method: 'GET',
      path: '/offers',
      repeatable: true,
      summary: 'What can be bought between two airports on a day.',
    },
    query: z.object({
      origin: airport,
      destination: airport,
      on: z.iso.date(),
      passengers: z.int().min(1).max(6),
      full: z
        .literal('true')
        .optional()
        .describe('Those without so many seats as well, where one can wait for them (hold with `wait`).'),
    }),
    reply: z.object({ offers: z.array(WireOffer) }),
  }),
  price: one({
    ...{
      method: 'GET',
      path: '/offers/{offerId}',
      repeatable: true,
      summary: 'An offer as it stands now, with its rules.',
    },
    reply: z.object({ offer: WireOffer, rules: WireRules }),
  }),
  hold: one({
    ...{
      method: 'PUT',
      path: '/orders/{ref}',
      repeatable: false,
      summary: 'Holds seats on all the offers or on none, under our reference.',
    },
    body: z.object({
      ...{ offerIds: z.array(id).min(1).max(4), passengers: z.array(passenger).min(1).max(6) },
      wait: z
        .boolean()
        .optional()
        .describe('Without free seats be put on the waiting list; a carrier that has none answers sold-out.'),
    }),
    reply: WireOrder,
  }),
  getByRef: one({
    ...{
      method: 'GET',
      path: '/orders/{ref}',
      repeatable: true,
      summary: 'What became of an order, by our reference.',
    },
    reply: WireOrder,
  }),
  getById: one({
    ...{
      method: 'GET',
      path: '/carrier-orders/{orderId}',
      repeatable: true,
      summary: 'The same by the carrier’s own id.',
    },
    reply: WireOrder,
  }),
  issue: one({
    ...{
      method: 'POST',
      path: '/carrier-orders/{orderId}/issue',
      repeatable: false,
      summary: 'Makes tickets of a held order, at no more than `atMost`.',
    },
    body: z.object({ ref, atMost: yen }),
    reply: WireOrder,
  }),
  quote: one({
    ...{
      method: 'POST',
      path: '/carrier-orders/{orderId}/quotes',
      repeatable: true,
      summary: 'What giving the order back, or flying otherwise, would cost; nothing happens yet.',
    },
    body: z.object({ kind: z.enum(['cancel', 'change']), offerIds: z.array(id).min(1).max(4).optional() }),
    reply: WireQuote,
  }),
  confirm: one({
    ...{
      method: 'POST',
      path: '/carrier-orders/{orderId}/confirmations',
      repeatable: false,
      summary: 'Does what a quote said, once.',
    },
    body: z.object({ quoteId: id, ref }),
    reply: WireOrder,
  }),
  events: one({
    ...{
      method: 'GET',
      path: '/events',
      repeatable: true,
      summary: 'News after one that is known, oldest first, at most 100.',
    },
    query: z.object({ since: z.uuid().optional() }),
    reply: z.object({ events: z.array(WireEvent) }),
  }),
} as const
