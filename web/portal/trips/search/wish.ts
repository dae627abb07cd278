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
  /** Further flights, `CTS.FUK.2026-11-27` each, and the offers chosen of them, in their order; commas between. */
  readonly legs?: string
  readonly more?: string
}

/** One further flight that is searched for. */
export interface Leg {
  readonly origin: string
  readonly destination: string
  readonly on: string
}

/** Most flights of one trip, there and back counted. */
export const mostFlights = 4

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
    ...text('legs', legs),
    ...text('more', offers),
  }
}

const day = /^\d{4}-\d{2}-\d{2}$/
const offer = /^[\w.:~-]{1,200}$/
const offers = /^[\w.:~-]{0,200}(,[\w.:~-]{0,200}){0,2}$/
const legs = /^[A-Z]{3}\.[A-Z]{3}\.\d{4}-\d{2}-\d{2}(,[A-Z]{3}\.[A-Z]{3}\.\d{4}-\d{2}-\d{2}){0,2}$/

/** The further flights of a wish, as many as a trip holds beside there and back. */
export const legsOf = ({ legs: written = '', back }: SearchWish): Leg[] =>
  written
    .split(',')
    .filter(Boolean)
    .slice(0, mostFlights - (back ? 2 : 1))
    .map((leg) => {
      const [origin = '', destination = '', on = ''] = leg.split('.')
      return { origin, destination, on }
    })

/** Further flights as an address holds them. */
export const writtenLegs = (list: readonly Leg[]): string =>
  list.map(({ origin, destination, on }) => `${origin}.${destination}.${on}`).join(',')

/** The offers chosen of the further flights; empty where none is yet. */
export const moreOf = (wish: SearchWish): string[] => {
  const chosen = (wish.more ?? '').split(',')
  return legsOf(wish).map((_leg, n) => chosen[n] ?? '')
}

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
