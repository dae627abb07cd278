import type { Db } from '#platform/sql.ts'
import type { Answer, FareRules, Offer } from '../../connector.ts'
import { families } from '../families.ts'
import { flightsChosen, offerOf, readOfferId } from '../offers.ts'
import { no, yes } from './refused.ts'

/**
 * The offer as it stands now, at the fare of now, with what the family lets one do; without seats too, for it may be waited
 * for, and whether one is free is known under the flight's lock alone.
 */
export async function price(
  db: Db,
  offerId: string,
  clock: () => Promise<Date>,
): Promise<Answer<{ offer: Offer; rules: FareRules }>> {
  const chosen = readOfferId(offerId)
  if (!chosen) return no('offer-gone')
  const [[flight], at] = await Promise.all([flightsChosen(db, [chosen]), clock()])
  if (!flight || flight.cancelled) return no('offer-gone')
  const offer = offerOf(flight, chosen.fareFamily)
  if (offer.buyUntil <= at) return no('offer-gone')
  return yes({ offer, rules: families[chosen.fareFamily].rules })
}
