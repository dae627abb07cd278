import type { Db } from '#platform/sql.ts'
import { dayInJapan, daysAfter } from '../../day.ts'
import { fareFamilies, type Offer, type SearchQuery } from '../connector.ts'
import { fillDays } from './fill-days.ts'
import { flightsOf, offerOf } from './offers.ts'

/** As far ahead as flights are sold. */
export const soldDaysAhead = 330

/**
 * What can still be bought or waited for of a day, cheapest last, and whether faults stand in the way; a day nobody has
 * asked for yet is filled when it is.
 */
export async function search(db: Db, query: SearchQuery): Promise<{ offers: Offer[]; faulty: boolean }> {
  const looked = await flightsOf(db, query)
  const [first] = looked
  if (!first) throw new Error('The inventory did not answer.')
  const found = first.number === null && isSold(query.on, first.now) ? await filled(db, query) : looked
  const flights = found.flatMap((row) => (row.number === null ? [] : [row]))
  const offers = flights
    .filter(({ free }) => query.full || free >= query.passengers)
    .flatMap((flight) =>
      fareFamilies.map((family) => offerOf(flight, family)).filter((offer) => offer.buyUntil > flight.now),
    )
  return { offers, faulty: first.faulty }
}

// Whoever asked at the same moment may have filled it while this one waited: what counts is what is there now.
async function filled(db: Db, query: SearchQuery) {
  await fillDays(db, query.on, query.on)
  return flightsOf(db, query)
}

function isSold(on: string, now: Date): boolean {
  const day = dayInJapan(now)
  return on >= day && on <= daysAfter(day, soldDaysAhead)
}
