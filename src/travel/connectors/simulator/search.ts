import type { Db } from '#platform/sql.ts'
import { dayInJapan, daysAfter } from '../../day.ts'
import { fareFamilies, type Offer, type SearchQuery } from '../connector.ts'
import { fillDays } from './fill-days.ts'
import { flightsOf, offerOf } from './offers.ts'

/** As far ahead as flights are sold. */
export const soldDaysAhead = 330

/** What can still be bought or waited for of a day, cheapest last; a day nobody has asked for yet is filled when it is. */
export async function search(db: Db, query: SearchQuery, today: () => Promise<Date>): Promise<Offer[]> {
  const flights = await flightsOf(db, query)
  if (flights.length === 0 && (await isSold(query.on, today))) {
    // Whoever asked at the same moment may have filled it while this one waited: what counts is what is there now.
    await fillDays(db, query.on, query.on)
    flights.push(...(await flightsOf(db, query)))
  }
  return flights
    .filter(({ free }) => query.full || free >= query.passengers)
    .flatMap((flight) =>
      fareFamilies.map((family) => offerOf(flight, family)).filter((offer) => offer.buyUntil > flight.now),
    )
}

async function isSold(on: string, today: () => Promise<Date>): Promise<boolean> {
  const day = dayInJapan(await today())
  return on >= day && on <= daysAfter(day, soldDaysAhead)
}
