import type { Offer } from '../../connectors/connector.ts'

/** A flight as it would be flown, with all that is judged of it. */
export type NewFlight = Pick<Offer, 'flight' | 'departsAt' | 'arrivesAt' | 'fareFamily' | 'fare'>

/** A change as it was quoted. */
export interface Change {
  /** Of all flights of the trip as they would be. */
  readonly offerIds: readonly string[]
  /** The new ones among them. */
  readonly flights: readonly NewFlight[]
  /** Each of them leads from and to the airports of the flight it replaces. */
  readonly isSameWay: boolean
  readonly reason?: string | undefined
  readonly evenOverlapping?: true | undefined
}

type Moments = 'departsAt' | 'arrivesAt'

/** A change as JSON keeps it, without moments; one of an older version knows no flights. */
export type KeptChange = Omit<Change, 'flights'> & {
  readonly flights?: readonly (Omit<NewFlight, Moments> & Record<Moments, string>)[]
}

/** Reads a change back; nothing where it cannot be judged any more. */
export const changeIn = (kept: KeptChange | null): Change | undefined =>
  kept?.flights && {
    ...kept,
    flights: kept.flights.map((flight) => ({
      ...flight,
      ...{ departsAt: new Date(flight.departsAt), arrivesAt: new Date(flight.arrivesAt) },
    })),
  }
