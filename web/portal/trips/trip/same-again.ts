import type { Trip } from '#travel/contract.ts'
import { isoDayOf } from '../flight-times.ts'
import { type SearchWish, writtenLegs } from '../search/wish.ts'

/** The search that finds the flights of an ended trip again, while they have not left; undefined when they have. */
export function sameAgain(trip: Trip): SearchWish | undefined {
  const [out, back] = trip.segments
  const isOver = trip.state === 'expired' || trip.state === 'cancelled'
  if (!out || !isOver || !trip.mine || Date.parse(out.departsAt) <= Date.parse(trip.now)) return undefined
  const isReturn = back?.origin === out.destination && back.destination === out.origin
  const further = trip.segments.slice(isReturn ? 2 : 1).map(({ origin, destination, departsAt }) => ({
    ...{ origin, destination, on: isoDayOf(new Date(departsAt)) },
  }))
  return {
    origin: out.origin,
    destination: out.destination,
    on: isoDayOf(new Date(out.departsAt)),
    ...(isReturn && { back: isoDayOf(new Date(back.departsAt)) }),
    passengers: trip.passengers,
    ...(further.length > 0 && { legs: writtenLegs(further) }),
  }
}
