import type { Db } from '#platform/sql.ts'
import type { Answer, FareRules, Offer } from '../../connector.ts'
import { families } from '../families.ts'
import { flightChosen, offerOf, readOfferId } from '../offers.ts'
import { no, yes } from './refused.ts'

interface Priced {
  readonly answer: Answer<{ offer: Offer; rules: FareRules }>
  readonly faulty: boolean
}

/**
 * The offer as it stands now, at the fare of now, with what the family lets one do, and whether faults stand in the way;
 * without seats too, for it may be waited for, and whether one is free is known under the flight's lock alone.
 */
export async function price(db: Db, offerId: string): Promise<Priced> {
  const chosen = readOfferId(offerId)
  const flight = chosen && (await flightChosen(db, chosen))
  const faulty = flight?.faulty ?? false
  if (!chosen || !flight || flight.number === null || flight.cancelled)
    return { answer: no('offer-gone'), faulty }
  const offer = offerOf(flight, chosen.fareFamily)
  if (offer.buyUntil <= flight.now) return { answer: no('offer-gone'), faulty }
  return { answer: yes({ offer, rules: families[chosen.fareFamily].rules }), faulty }
}
