import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { BookingRef } from '../reading/booking-by-id.ts'

/** Ends the open ticket requests of trips that have ended themselves; their bookings are locked already. */
export async function endRequests(
  act: Act,
  trips: readonly BookingRef[],
  state: 'withdrawn' | 'expired',
): Promise<void> {
  await act.run(sql`
    update travel_request r set state = ${state}, ended_at = ${act.now}, claimed_by = null, claimed_until = null
    from unnest(${trips.map(({ companyId }) => companyId)}::uuid[],
      ${trips.map(({ bookingId }) => bookingId)}::uuid[]) as trip(company_id, booking_id)
    where r.company_id = trip.company_id and r.booking_id = trip.booking_id
      and r.state in ('open', 'claimed', 'escalated')`)
}
