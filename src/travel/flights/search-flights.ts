import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import type { World } from '#platform/world.ts'
import { CarrierAway, type Offer } from '../connectors/connector.ts'
import { connectorOf } from '../connectors/connector-of.ts'
import { dayInJapan } from '../day.ts'
import type { Judgement } from '../policy/contract.ts'
import { judgeOffer } from '../policy/judge-offer.ts'
import { policyNow } from '../policy/policy-of.ts'
import { airports } from './airports.ts'
import type { Flights, FlightsQuery, FlightView } from './contract.ts'

type Refusal = 'airport-unknown' | 'same-airport' | 'day-past' | 'back-before-out' | 'carrier-away'

/** The flights of a day, and of the day of return, with what each is offered at and what the company says of it. */
export async function searchFlights(
  world: World,
  companyId: string,
  query: FlightsQuery,
): Promise<Outcome<Refusal, Flights>> {
  const refusal = faultOf(query)
  if (refusal) return refused(refusal)
  const { origin, destination, on, back, passengers } = query
  const carrier = connectorOf(world)
  const ways = [
    { origin, destination, on, passengers, full: true },
    ...(back ? [{ origin: destination, destination: origin, on: back, passengers, full: true }] : []),
  ]
  try {
    // Asked together: a search waits once.
    const [{ policy, now }, out, home] = await Promise.all([
      policyNow(world.db, companyId),
      ...ways.map((way) => carrier.search(way)),
    ] as const)
    if (on < dayInJapan(now)) return refused('day-past')
    const judged = (offers: Offer[] = []) =>
      byFlight(offers, passengers, (offer) => judgeOffer(policy, offer, now))
    return doneWith({ out: judged(out), ...(home && { back: judged(home) }) })
  } catch (fault) {
    if (fault instanceof CarrierAway) return refused('carrier-away')
    throw fault
  }
}

function faultOf({ origin, destination, on, back }: FlightsQuery): Refusal | undefined {
  const known = (code: string) => airports.some((airport) => airport.code === code)
  if (!known(origin) || !known(destination)) return 'airport-unknown'
  if (origin === destination) return 'same-airport'
  if (back && back < on) return 'back-before-out'
  return undefined
}

/** Offers of one flight stand together, in the order of departure. */
function byFlight(offers: Offer[], passengers: number, judge: (offer: Offer) => Judgement): FlightView[] {
  const flights = Map.groupBy(offers, ({ flight }) => flight)
  return [...flights.values()].map((offered) => {
    // A group has its first.
    const { flight, origin, destination, departsAt, arrivesAt, aircraft } = offered[0] as Offer
    return {
      ...{ flight, origin, destination, aircraft },
      ...{ departsAt: departsAt.toISOString(), arrivesAt: arrivesAt.toISOString() },
      offers: offered.map((offer) => ({
        ...{ id: offer.id, fareFamily: offer.fareFamily, fare: offer.fare, seatsLeft: offer.seatsLeft },
        waits: offer.seatsLeft < passengers,
        ...{ buyUntil: offer.buyUntil.toISOString(), ...judge(offer) },
      })),
    }
  })
}
