import type { FlightView } from '#travel/contract.ts'

/** What is searched for and what has been chosen of it: kept in the address, so that reload and Back show the same. */
export interface SearchWish {
  readonly origin?: string
  readonly destination?: string
  /** Days in Japan, `2026-11-26`. */
  readonly on?: string
  readonly back?: string
  readonly passengers?: number
  /** The offers chosen, there and back. */
  readonly there?: string
  readonly home?: string
}

/** Reads the wish out of an address; what is no text of ours is left out. */
export function readWish(search: Record<string, unknown>): SearchWish {
  const text = (name: string, shape: RegExp) => {
    const value = search[name]
    return typeof value === 'string' && shape.test(value) ? { [name]: value } : {}
  }
  const passengers = Number(search.passengers)
  return {
    ...text('origin', /^[A-Z]{3}$/),
    ...text('destination', /^[A-Z]{3}$/),
    ...text('on', day),
    ...text('back', day),
    ...(passengers >= 1 && passengers <= 6 && { passengers: Math.trunc(passengers) }),
    ...text('there', offer),
    ...text('home', offer),
  }
}

const day = /^\d{4}-\d{2}-\d{2}$/
const offer = /^[\w.:~-]{1,200}$/

/** The address the flights of a wish are read from; undefined while it is not complete. */
export function flightsPath({
  origin,
  destination,
  on,
  back,
  passengers = 1,
}: SearchWish): string | undefined {
  if (!origin || !destination || !on) return undefined
  const search = new URLSearchParams({ origin, destination, on, ...(back && { back }) })
  search.set('passengers', String(passengers))
  return `/flights?${search}`
}

/** A flight as it was chosen: in one of its fare families. */
export interface Chosen {
  readonly flight: FlightView
  readonly offer: FlightView['offers'][number]
}

/** The flight an offer belongs to. */
export function chosenIn(
  flights: readonly FlightView[] | undefined,
  offerId: string | undefined,
): Chosen | undefined {
  for (const flight of flights ?? []) {
    const found = flight.offers.find(({ id }) => id === offerId)
    if (found) return { flight, offer: found }
  }
  return undefined
}
