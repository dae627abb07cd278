import { peopleOf } from '#organisation/public.ts'
import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { Order } from '../../connectors/connector.ts'
import { peopleIn, tellOwner } from '../../requests/telling/tell-of-trip.ts'
import type { TripState } from '../contract.ts'
import { effectiveOf } from '../deadline.ts'
import { letGo } from '../ending/let-go.ts'
import { type BookingRef, bookingById } from '../reading/booking-by-id.ts'
import type { BookingRow } from '../tables.ts'

/**
 * Writes down what the carrier holds for a draft. Whoever comes first with the answer does it; one that comes when the
 * draft was given up gives the seats back. Answers how the trip stands.
 */
export async function keepOrder(
  act: Act,
  world: World,
  ref: BookingRef,
  found: { order: Order; leadHours: number },
): Promise<TripState> {
  const booking = await bookingById(act, ref)
  if (booking?.state !== 'draft') {
    if (!booking || booking.ended_at) await letGo(act, world, { ref: found.order.ref })
    return booking?.state ?? 'cancelled'
  }
  const { order, leadHours } = found
  if (order.state !== 'held' && order.state !== 'waiting') return giveUp(act, booking, order.state)
  const effective = effectiveOf({ holdUntil: order.holdUntil, offers: order.offers, leadHours })
  if (order.state === 'waiting') return wait(act, ref, { order, effective })
  await act.run(sql`
    update travel_booking set state = 'held', order_id = ${order.id}, amount = ${order.amount},
      hold_until = ${order.holdUntil}, price_until = ${order.priceUntil}, effective = ${effective}
    where company_id = ${ref.companyId} and id = ${ref.bookingId}`)
  const route = order.offers.map(({ flight, origin, destination }) => `${flight} ${origin}-${destination}`)
  act.note('trip-held', {
    companyId: ref.companyId,
    data: { trip: ref.bookingId, amount: order.amount, until: effective },
    personal: { route },
  })
  await tellForWhom(act, world, { ...booking, amount: order.amount, effective })
  return 'held'
}

/** Whoever's trip somebody else has booked hears of it; who booked for himself has seen it. */
async function tellForWhom(act: Act, world: World, booking: BookingRow): Promise<void> {
  if (booking.booked_by === booking.owner_id) return
  const [colleague] = await peopleOf(act, booking.company_id, peopleIn([booking.booked_by]))
  await tellOwner(act, world, booking, {
    ...{ event: 'held-for-you', until: booking.effective ?? act.now },
    ...(colleague && { colleague }),
  })
}

/** Nothing is held yet: the trip waits for seats until they could not be issued in time any more. */
async function wait(
  act: Act,
  { companyId, bookingId }: BookingRef,
  { order, effective }: { order: Order; effective: Date },
): Promise<TripState> {
  await act.run(sql`
    update travel_booking set state = 'waitlisted', order_id = ${order.id}, order_version = ${order.version},
      amount = ${order.amount}, effective = ${effective}
    where company_id = ${companyId} and id = ${bookingId}`)
  act.note('trip-waitlisted', {
    companyId,
    data: { trip: bookingId, amount: order.amount, until: effective },
  })
  return 'waitlisted'
}

/** A draft of which the carrier holds nothing is gone without a trace but the fact: nothing was booked. */
export async function giveUp(act: Act, booking: BookingRow, why: string): Promise<TripState> {
  await act.run(sql`
    delete from travel_booking where company_id = ${booking.company_id} and id = ${booking.id} and state = 'draft'`)
  act.note('trip-not-held', { companyId: booking.company_id, data: { trip: booking.id, why } })
  return 'cancelled'
}
