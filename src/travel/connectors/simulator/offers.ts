import { type Db, sql } from '#platform/sql.ts'
import type { FareFamily, Offer } from '../connector.ts'
import { buyUntil, fareIn } from './families.ts'
import { carrierCode } from './timetable.ts'

/** A flight of the inventory. */
export interface FlightRow {
  day: string
  number: number
  origin: string
  destination: string
  departs_at: Date
  arrives_at: Date
  aircraft: string
  /** The full fare of today, with what was put on it. */
  full: number
  free: number
}

/** The day's flights between two airports that are still to leave. */
export const flightsOf = (
  db: Db,
  { origin, destination, on }: Record<'origin' | 'destination' | 'on', string>,
) =>
  db.rows<FlightRow & { now: Date }>(sql`
    select f.day::text, f.number, f.origin, f.destination, f.departs_at, f.arrives_at, f.aircraft,
      f.fare + f.surcharge as full, f.capacity - f.held - f.sold as free, clock.now
    from (select platform_now() as now offset 0) clock, travel_simulator_flight f
    where f.origin = ${origin} and f.destination = ${destination} and f.day = ${on} and not f.cancelled
    order by f.departs_at`)

/** A flight in a family, as it is offered. */
export function offerOf(flight: FlightRow, family: FareFamily): Offer {
  const fare = fareIn(family, flight.full)
  return {
    id: `${flight.day}.${flight.number}.${family}.${fare}`,
    flight: `${carrierCode}${flight.number}`,
    ...{ origin: flight.origin, destination: flight.destination, aircraft: flight.aircraft },
    ...{ departsAt: flight.departs_at, arrivesAt: flight.arrives_at },
    ...{ fareFamily: family, fare, seatsLeft: Math.min(9, flight.free) },
    buyUntil: buyUntil(family, { day: flight.day, departsAt: flight.departs_at }),
  }
}
