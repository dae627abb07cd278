import type { Db } from '#platform/sql.ts'
import { dayInJapan, daysAfter } from '../../day.ts'
import { fareFamilies, type Offer, type SearchQuery } from '../connector.ts'
import { fillDays } from './fill-days.ts'
import { flightsOf, offerOf } from './offers.ts'

/** As far ahead as flights are sold. */
export const soldDaysAhead = 330

/** What can still be bought of a day, cheapest last; a day nobody has asked for yet is filled when it is. */
export async function search(db: Db, query: SearchQuery, today: () => Promise<Date>): Promise<Offer[]> {
  const flights = await flightsOf(db, query)
  if (flights.length === 0) {
    const day = dayInJapan(await today())
    const isSold = query.on >= day && query.on <= daysAfter(day, soldDaysAhead)
    if (!isSold || (await fillDays(db, query.on, query.on)) === 0) return []
    return search(db, query, today)
  }
  return flights
    .filter(({ free }) => free >= query.passengers)
    .flatMap((flight) =>
      fareFamilies.map((family) => offerOf(flight, family)).filter((offer) => offer.buyUntil > flight.now),
    )
}
