import { type PersonOf, peopleOf, personOf } from '#organisation/public.ts'
import type { Act } from '#platform/act.ts'
import type { Session } from '#platform/author.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { RequestRow } from '../../requests/tables.ts'
import { peopleIn, tellOwner, tellPeople } from '../../requests/telling/tell-of-trip.ts'
import { mayChange, visibleTo } from '../reading/who-may-see.ts'
import type { BookingRow } from '../tables.ts'
import { endRequests } from './end-requests.ts'
import { letGo } from './let-go.ts'

type Refusal = 'trip-not-found' | 'trip-stands-elsewhere'

/**
 * Cancels a trip that has no ticket yet: its owner, or a ticketing manager of its department. Nothing is paid for it. Who
 * may only look, because he flies along, is told the same as who may not even look.
 */
export function cancelTrip(
  { world, session }: { world: World; session: Session },
  bookingId: string,
): Promise<Outcome<Refusal>> {
  const { companyId, accountId } = session
  return world.act(session, async (act) => {
    const person = await personOf(act, companyId, accountId)
    if (!person) return refused('trip-not-found')
    const booking = await act.row<BookingRow>(sql`
      select b.* from travel_booking b where b.id = ${bookingId} and ${visibleTo(person)} for update of b`)
    if (!booking || !mayChange(person, booking)) return refused('trip-not-found')
    if (!canCancel(booking)) return refused('trip-stands-elsewhere', { state: booking.state })
    await endTrip(act, world, { booking, by: person })
    const onBehalfOf = booking.owner_id !== person.id && booking.owner_id
    act.note('trip-cancelled', { data: { trip: bookingId, ...(onBehalfOf && { onBehalfOf }) } })
    return done
  })
}

/**
 * Cancels a trip that this act has locked and that can be cancelled for nothing; its seats go back to the carrier, and
 * whoever was asked for its ticket hears that there is nothing to do any more.
 */
export async function endTrip(
  act: Act,
  world: World,
  { booking, by }: { booking: BookingRow; by: PersonOf },
): Promise<void> {
  const { company_id: companyId, id: bookingId } = booking
  const asked = await act.row<Pick<RequestRow, 'manager_id' | 'deputy_id'>>(sql`
    select manager_id, deputy_id from travel_request
    where company_id = ${companyId} and booking_id = ${bookingId} and state in ('open', 'claimed', 'escalated')`)
  await act.run(sql`
    update travel_booking set state = 'cancelled', ended_at = ${act.now}, version = version + 1
    where company_id = ${companyId} and id = ${bookingId}`)
  await endRequests(act, [{ companyId, bookingId }], 'withdrawn')
  await letGo(act, world, { ref: booking.carrier_ref })
  if (by.id !== booking.owner_id) await tellOwner(act, world, booking, { event: 'cancelled', colleague: by })
  const ids = peopleIn(asked ? [asked.manager_id, asked.deputy_id] : []).filter((id) => id !== by.id)
  if (ids.length === 0) return
  const to = await peopleOf(act, companyId, ids)
  await tellPeople(act, world, booking, { event: 'withdrawn', to, colleague: by })
}

/** Whether a trip can be cancelled for nothing: it has no ticket, and none is being issued. */
export const canCancel = ({ state }: Pick<BookingRow, 'state'>) =>
  state === 'held' || state === 'requested' || state === 'waitlisted'
