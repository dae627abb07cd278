import { type Db, sql } from '#platform/sql.ts'
import type { TripInList } from '../contract.ts'
import { latinOf, nameOf } from '../names.ts'
import type { BookingRow, PassengerRow, SegmentRow } from '../tables.ts'

/** Who flies, and on which flights, of several bookings of one company. */
export interface Parts {
  readonly passengers: ReadonlyMap<string, PassengerRow[]>
  readonly segments: ReadonlyMap<string, SegmentRow[]>
}

/** Reads passengers and flights of bookings, each in its order. */
export async function partsOf(db: Db, companyId: string, bookings: readonly BookingRow[]): Promise<Parts> {
  const ids = bookings.map(({ id }) => id)
  const [passengers, segments] = await Promise.all([
    db.rows<PassengerRow>(sql`
      select * from travel_passenger where company_id = ${companyId} and booking_id = any(${ids}::uuid[])
      order by booking_id, n`),
    db.rows<SegmentRow>(sql`
      select * from travel_segment where company_id = ${companyId} and booking_id = any(${ids}::uuid[])
      order by booking_id, n`),
  ])
  return {
    passengers: Map.groupBy(passengers, (row) => row.booking_id),
    segments: Map.groupBy(segments, (row) => row.booking_id),
  }
}

/** A booking as lists show it, to the person who reads it. */
export function viewOf(booking: BookingRow, parts: Parts, viewerId: string): TripInList {
  const passengers = parts.passengers.get(booking.id) ?? []
  // The owner always flies, and first.
  const [owner] = passengers
  return {
    ...{ id: booking.id, locator: booking.locator, state: booking.state, amount: booking.amount },
    owner: {
      id: booking.owner_id ?? undefined,
      name: owner ? nameOf(owner) : '',
      latin: owner ? latinOf(owner) : '',
    },
    mine: booking.owner_id === viewerId,
    departmentId: booking.department_id,
    segments: (parts.segments.get(booking.id) ?? []).map(segmentView),
    passengers: passengers.length,
    firstDeparture: booking.first_departure.toISOString(),
    lastArrival: booking.last_arrival.toISOString(),
    effective: isWaiting(booking) ? booking.effective?.toISOString() : undefined,
    disrupted: booking.disrupted,
  }
}

/** Whether the clock runs for it. */
const isWaiting = ({ state }: BookingRow) => state === 'held' || state === 'requested'

const segmentView = (row: SegmentRow): TripInList['segments'][number] => ({
  n: row.n,
  flight: row.flight,
  origin: row.origin,
  destination: row.destination,
  departsAt: row.departs_at.toISOString(),
  arrivesAt: row.arrives_at.toISOString(),
  fareFamily: row.fare_family,
  fare: row.fare,
})
