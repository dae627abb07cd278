import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import type { World } from '#platform/world.ts'
import { CarrierAway, type Offer } from '../connectors/connector.ts'
import { connectorOf } from '../connectors/connector-of.ts'
import { dayInJapan } from '../day.ts'
import { airports } from './airports.ts'
import type { Flights, FlightsQuery, FlightView } from './contract.ts'

type Refusal = 'airport-unknown' | 'same-airport' | 'day-past' | 'back-before-out' | 'carrier-away'

/** The flights of a day, and of the day of return, with what each is offered at. */
export async function searchFlights(world: World, query: FlightsQuery): Promise<Outcome<Refusal, Flights>> {
  const refusal = faultOf(query, dayInJapan(await world.clock.now()))
  if (refusal) return refused(refusal)
  const { origin, destination, on, back, passengers } = query
  const carrier = connectorOf(world)
  const ways = [
    { origin, destination, on, passengers },
    ...(back ? [{ origin: destination, destination: origin, on: back, passengers }] : []),
  ]
  try {
    const [out = [], home] = await Promise.all(ways.map((way) => carrier.search(way)))
    return doneWith({ out: byFlight(out), ...(home && { back: byFlight(home) }) })
  } catch (fault) {
    if (fault instanceof CarrierAway) return refused('carrier-away')
    throw fault
  }
}

function faultOf({ origin, destination, on, back }: FlightsQuery, today: string): Refusal | undefined {
  const known = (code: string) => airports.some((airport) => airport.code === code)
  if (!known(origin) || !known(destination)) return 'airport-unknown'
  if (origin === destination) return 'same-airport'
  if (on < today) return 'day-past'
  if (back && back < on) return 'back-before-out'
  return undefined
}

/** Offers of one flight stand together, in the order of departure. */
function byFlight(offers: Offer[]): FlightView[] {
  const flights = Map.groupBy(offers, ({ flight }) => flight)
  return [...flights.values()].map((offered) => {
    // A group has its first.
    const { flight, origin, destination, departsAt, arrivesAt, aircraft } = offered[0] as Offer
    return {
      ...{ flight, origin, destination, aircraft },
      ...{ departsAt: departsAt.toISOString(), arrivesAt: arrivesAt.toISOString() },
      offers: offered.map(({ id, fareFamily, fare, seatsLeft, buyUntil }) => ({
        ...{ id, fareFamily, fare, seatsLeft, buyUntil: buyUntil.toISOString() },
      })),
    }
  })
}
