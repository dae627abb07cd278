import { peopleOf } from '#organisation/public.ts'
import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { TripState } from '../../bookings/contract.ts'
import type { BookingRow } from '../../bookings/tables.ts'
import type { RequestRow } from '../tables.ts'
import { peopleIn, tellPeople, tellTravellers } from '../telling/tell-of-trip.ts'

/** Tells of a trip that this act has ended for want of a ticket: whose it is, and whoever was asked for one in vain. */
export async function tellExpired(
  act: Act,
  world: World,
  ref: { companyId: string; bookingId: string; was?: TripState },
): Promise<void> {
  const booking = await act.row<BookingRow>(sql`
    select * from travel_booking where company_id = ${ref.companyId} and id = ${ref.bookingId}`)
  if (!booking) return
  if (ref.was === 'waitlisted') return tellTravellers(act, world, booking, { event: 'wait-ended' })
  const request = await act.row<RequestRow>(sql`
    select * from travel_request where company_id = ${ref.companyId} and booking_id = ${ref.bookingId}
      and state = 'expired' and ended_at = ${act.now}`)
  const asked = request
    ? await peopleOf(act, ref.companyId, peopleIn([request.manager_id, request.deputy_id, request.asked_by]))
    : []
  const named = (id?: string | null) => {
    const found = asked.find((person) => person.id === id)
    return found ? { colleague: found } : {}
  }
  await tellTravellers(act, world, booking, { event: 'expired', ...named(request?.manager_id) })
  const to = asked.filter(({ id }) => id === request?.manager_id || id === request?.deputy_id)
  await tellPeople(act, world, booking, { event: 'expired-manager', to, ...named(request?.asked_by) })
}
