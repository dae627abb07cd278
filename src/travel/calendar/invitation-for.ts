import type { World } from '#platform/world.ts'
import { nameOf } from '../bookings/names.ts'
import type { Parts } from '../bookings/reading/view-of.ts'
import type { BookingRow } from '../bookings/tables.ts'
import { calendarOf } from './calendar-of.ts'

/** The file for a reader's calendar: the trip as it stands, or its end. */
export function invitationFor(
  { profile }: Pick<World, 'profile'>,
  booking: BookingRow,
  parts: Parts,
  how: { at: Date; isCancelled: boolean },
) {
  const passengers = parts.passengers.get(booking.id) ?? []
  const owner = passengers.find(({ person_id }) => person_id === booking.owner_id)
  const segments = (parts.segments.get(booking.id) ?? []).map((segment) => ({
    ...{ n: segment.n, flight: segment.flight, origin: segment.origin, destination: segment.destination },
    ...{ departsAt: segment.departs_at, arrivesAt: segment.arrives_at },
  }))
  return ({ address }: { address: string }) =>
    calendarOf(profile, {
      ...{ id: booking.id, locator: booking.locator, sequence: booking.calendar_sequence, segments, ...how },
      passengers: passengers.map(nameOf),
      traveller: { name: owner ? nameOf(owner) : '', address },
    })
}
