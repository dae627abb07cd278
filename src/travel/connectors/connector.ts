/** Yen with tax. */
export type Yen = number

export const fareFamilies = ['flexible', 'saver', 'early'] as const
export type FareFamily = (typeof fareFamilies)[number]

/** One flight between two airports on one day, of one direction. */
export interface SearchQuery {
  /** IATA airport codes. */
  readonly origin: string
  readonly destination: string
  /** Day of departure in Japan, `2026-11-26`. */
  readonly on: string
  /** How many travel together, 1 to 6. */
  readonly passengers: number
  /** Those without so many seats as well, where one can wait for them. */
  readonly full?: boolean
}

/** One flight in one fare family, as it could be held now (IATA NDC: offer). */
export interface Offer {
  /** The carrier's own word for it; prices and holds name it. */
  readonly id: string
  readonly flight: string
  readonly origin: string
  readonly destination: string
  readonly departsAt: Date
  readonly arrivesAt: Date
  readonly aircraft: string
  readonly fareFamily: FareFamily
  /** For one passenger. */
  readonly fare: Yen
  /** How many seats are left, shown from nine downwards. */
  readonly seatsLeft: number
  /** Until when this fare must be bought, whatever is held. */
  readonly buyUntil: Date
}

/** What the fare lets one do after it was issued. */
export interface FareRules {
  readonly changeable: boolean
  /** For one passenger and segment. */
  readonly changeFee: Yen
  readonly refundable: boolean
  readonly cancelFee: Yen
  /** Until how many days after the departure an unused ticket is given back. */
  readonly refundDays: number
}

export interface Passenger {
  readonly n: number
  /** 全角カナ, as it stands on the ticket. */
  readonly kana: { readonly family: string; readonly given: string }
}

/** Seats that are held or sold under our own reference (IATA NDC: order). */
export interface Order {
  readonly id: string
  /** Our idempotency reference. */
  readonly ref: string
  /** `waiting`: without seats yet; `seats-confirmed` tells that it is held. */
  readonly state: 'waiting' | 'held' | 'issued' | 'cancelled' | 'expired' | 'refunded'
  /** Rises with every change; events name it, so that a late one is known as such. */
  readonly version: number
  /** While it waits: until when it does. */
  readonly holdUntil: Date
  /** Until then the price stands; it may end sooner than the seats. */
  readonly priceUntil: Date
  readonly amount: Yen
  readonly offers: readonly Offer[]
  readonly documents: readonly Document[]
}

/** A ticket: one coupon for each passenger and segment. */
export interface Document {
  readonly number: string
  readonly passenger: number
  /** From 1, in the order of the offers held. */
  readonly segment: number
  readonly state: CouponState
  readonly amount: Yen
  /** Until then it is given back though nobody flew; none where the fare gives nothing. */
  readonly refundUntil?: Date | undefined
}

export const couponStates = [
  'open',
  'checked-in',
  'used',
  'exchanged',
  'refunded',
  'void',
  'suspended',
] as const
export type CouponState = (typeof couponStates)[number]

/** The carrier's clear no. Whatever is not an answer (time-out, broken line) is a thrown `OutcomeUnknown`. */
export type Refusal =
  | 'sold-out'
  | 'offer-gone'
  | 'price-moved'
  | 'order-unknown'
  | 'order-expired'
  | 'not-held'
  | 'not-issued'
  | 'not-changeable'
  | 'not-refundable'
  | 'quote-gone'

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal }

/** What a cancellation, a refund or a change would cost; nothing has happened yet. */
export interface Quote {
  readonly id: string
  readonly kind: 'cancel' | 'refund' | 'change'
  readonly fee: Yen
  /** What comes back; negative: what must be paid on top. */
  readonly refund: Yen
  readonly until: Date
}

/** News of the carrier. Told at least once and in any order: `id` and `version` say what is old. */
export interface CarrierEvent {
  readonly id: string
  readonly orderId: string
  readonly ref: string
  readonly version: number
  readonly kind: 'schedule-changed' | 'flight-cancelled' | 'coupon-changed' | 'seats-confirmed'
  readonly at: Date
}

/** The carrier cannot be reached; nothing was asked that changes anything. */
export class CarrierAway extends Error {
  override readonly name = 'CarrierAway'
}

/** The answer was lost: it may have happened, or not. Ask `get` by our reference before anything is tried again. */
export class OutcomeUnknown extends Error {
  override readonly name = 'OutcomeUnknown'
}

/**
 * A carrier's system. `ref` is our idempotency reference: calling `hold`, `issue` or a confirmation again with the same
 * one answers what it answered and does nothing twice; a refusal did nothing and may be another answer the next time.
 * `hold`, `issue` and the confirmations may throw `OutcomeUnknown`; the others change nothing and throw `CarrierAway`.
 */
export interface Connector {
  readonly name: string
  search(query: SearchQuery): Promise<Offer[]>
  /** The offer as it stands now, with its rules. */
  price(offerId: string): Promise<Answer<{ offer: Offer; rules: FareRules }>>
  hold(wish: {
    offerIds: readonly string[]
    passengers: readonly Passenger[]
    ref: string
    /** Without free seats be put on the waiting list; a carrier that has none answers `sold-out`. */
    wait?: boolean
  }): Promise<Answer<Order>>
  /** Issues a held order at no more than `atMost`, else answers `price-moved`. */
  issue(wish: { orderId: string; ref: string; atMost: Yen }): Promise<Answer<Order>>
  quoteCancel(orderId: string): Promise<Answer<Quote>>
  confirmCancel(wish: { orderId: string; quoteId: string; ref: string }): Promise<Answer<Order>>
  quoteChange(wish: { orderId: string; offerIds: readonly string[] }): Promise<Answer<Quote>>
  confirmChange(wish: { orderId: string; quoteId: string; ref: string }): Promise<Answer<Order>>
  /** An order by the carrier's id, or by our own reference: the one way to learn what became of a lost answer. */
  get(by: { orderId: string } | { ref: string }): Promise<Order | undefined>
  /** News after `since` (an event's id), oldest first, at most 100. */
  events(since: string | undefined): Promise<CarrierEvent[]>
}
