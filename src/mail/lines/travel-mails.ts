import type { CompanyKind } from '#platform/author.ts'

/** What people are told of a trip. */
export const tripEvents = [
  'held-for-you',
  'cancelled',
  'requested',
  'reminder',
  'handed-on',
  'withdrawn',
  'returned',
  'price-moved',
  'expired',
  'expired-manager',
  'issued',
  'changed',
  'refunded',
  'disrupted',
  'seats-confirmed',
  'wait-ended',
] as const
export type TripEvent = (typeof tripEvents)[number]

/** What the mails about trips and travellers have to be told. */
export interface TravelMails {
  /** What becomes of a trip: to the traveller, and to the ticketing manager it was asked of. */
  trip: {
    event: TripEvent
    at: Date
    kind: CompanyKind
    /** What people name the booking by. */
    locator: string
    /** Flight, places and departure of each segment. */
    segments: { flight: string; origin: string; destination: string; departsAt: Date }[]
    travellers: string[]
    /** Yen with tax. */
    amount: number
    /** Until when it must be issued. */
    until?: Date | undefined
    /** The colleague it speaks of: who asked, who was asked, who decided. */
    colleague?: string | undefined
    /** Whose trip it is, where the colleague acted for him. */
    onBehalfOf?: string | undefined
    comment?: string | undefined
    tickets?: string[] | undefined
  }
  /** To a traveller, and to whose trip a guest is on: is he safe? Answered in the portal alone. */
  'safety-call': {
    at: Date
    kind: CompanyKind
    companyName: string
    /** What the company adds, in its own words. */
    message?: string | undefined
    /** A path under the configured origin. */
    link: string
  }
}
