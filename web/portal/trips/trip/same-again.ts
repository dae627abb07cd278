import type { Trip } from '#travel/contract.ts'
import { isoDayOf } from '../flight-times.ts'
import { type SearchWish, writtenLegs } from '../search/wish.ts'

// A trip that is still on its way is changed, not repeated.
const ended = new Set<Trip['state']>(['expired', 'cancelled', 'flown', 'unused', 'refunded', 'forfeited'])

/**
 * The search for the same flights again, once a trip is over however it ended: on the same days while they are to come, and
 * otherwise on the next same weekday as many weeks on as it takes.
 */
export function sameAgain(trip: Trip): SearchWish | undefined {
  const [out, back] = trip.segments
  if (!out || !ended.has(trip.state) || !trip.mine) return undefined
  const later = weeksLater(out.departsAt, trip.now)
  const dayOf = (departsAt: string) => isoDayOf(new Date(Date.parse(departsAt) + later))
  const isReturn = back?.origin === out.destination && back.destination === out.origin
  const further = trip.segments.slice(isReturn ? 2 : 1).map(({ origin, destination, departsAt }) => ({
    ...{ origin, destination, on: dayOf(departsAt) },
  }))
  return {
    origin: out.origin,
    destination: out.destination,
    on: dayOf(out.departsAt),
    ...(isReturn && { back: dayOf(back.departsAt) }),
    passengers: trip.passengers,
    ...(further.length > 0 && { legs: writtenLegs(further) }),
  }
}

const week = 7 * 86_400_000

/** So many milliseconds of whole weeks that a departure lies ahead again: whoever flies on Mondays does so once more. */
function weeksLater(departsAt: string, now: string): number {
  const past = Date.parse(now) - Date.parse(departsAt)
  return past < 0 ? 0 : (Math.floor(past / week) + 1) * week
}
