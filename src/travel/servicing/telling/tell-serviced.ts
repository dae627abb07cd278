import { peopleOf } from '#organisation/public.ts'
import type { Act } from '#platform/act.ts'
import type { World } from '#platform/world.ts'
import { type BookingRef, bookingById } from '../../bookings/reading/booking-by-id.ts'
import { partsOf } from '../../bookings/reading/view-of.ts'
import { invitationFor } from '../../calendar/invitation-for.ts'
import { tellTravellers } from '../../requests/telling/tell-of-trip.ts'

/**
 * Mails that a trip was changed, given back, or that the carrier changed it, as it stands by now, with the file that brings
 * the reader's calendar up to date or takes the trip out of it.
 */
export async function tellServiced(
  act: Act,
  world: World,
  trip: BookingRef,
  { event, by }: { event: 'changed' | 'refunded' | 'disrupted'; by?: string | null },
): Promise<void> {
  const booking = await bookingById(act, trip)
  if (!booking) return
  const parts = await partsOf(act, booking.company_id, [booking])
  const how = { at: act.now, isCancelled: event === 'refunded' }
  const [colleague] = await peopleOf(act, booking.company_id, by ? [by] : [])
  await tellTravellers(act, world, booking, {
    event,
    ...(colleague && { colleague }),
    attach: invitationFor(world, booking, parts, how),
  })
}
