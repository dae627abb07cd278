import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { bookingById } from '../../bookings/reading/booking-by-id.ts'
import type { BookingRow } from '../../bookings/tables.ts'
import type { Order } from '../../connectors/connector.ts'
import { connectorOf } from '../../connectors/connector-of.ts'
import { keepOrder } from '../orders/keep-order.ts'
import { servicer } from '../tables.ts'

const day = 86_400_000
type Departed = Pick<BookingRow, 'company_id' | 'id' | 'order_id'>

/**
 * Every hour: a day after the last arrival asks the carrier what became of the tickets. Those that were not flown are listed
 * with the last day on which they are given back; past it they are forfeited.
 */
export async function findUnused(world: World): Promise<void> {
  const now = await world.clock.now()
  const departed = await world.db.rows<Departed>(sql`
    select company_id, id, order_id from travel_booking
    where state = 'ticketed' and first_departure <= ${new Date(now.getTime() - day)}
      and last_arrival <= ${new Date(now.getTime() - day)} limit 1000`)
  for (const trip of departed) await askWhatBecame(world, trip)
  await forfeit(world)
}

async function askWhatBecame(world: World, { company_id, id, order_id }: Departed): Promise<void> {
  const order = await connectorOf(world)
    .get({ orderId: order_id ?? '' })
    .catch((fault: Error) => {
      world.log.warn({ err: fault }, 'a departed trip could not be looked up')
      return undefined
    })
  if (!order) return
  await world.act(servicer, async (act) => {
    const booking = await bookingById(act, { companyId: company_id, bookingId: id })
    if (booking?.state !== 'ticketed') return
    if (order.version > booking.order_version)
      await keepOrder(act, world, { booking, order, by: booking.booked_by ?? booking.id })
    await markUnused(act, booking, order)
  })
}

async function markUnused(act: Act, { company_id, id }: BookingRow, { documents }: Order): Promise<void> {
  const open = documents.filter(({ state }) => state === 'open' || state === 'checked-in')
  await act.run(sql`
    update travel_ticket t set refund_until = d."refundUntil"
    from jsonb_to_recordset(${JSON.stringify(open)}::jsonb) as d(number text, segment smallint, "refundUntil" timestamptz)
    where t.company_id = ${company_id} and t.booking_id = ${id} and t.number = d.number and t.segment = d.segment`)
  const marked = await act.run(sql`
    update travel_booking set state = 'unused', version = version + 1
    where company_id = ${company_id} and id = ${id} and state = 'ticketed'`)
  if (marked === 1)
    act.note('trip-unused', { companyId: company_id, data: { trip: id, tickets: open.length } })
}

/** Nothing of it is given back any more. */
function forfeit(world: World): Promise<void> {
  return world.act(servicer, async (act) => {
    const gone = await act.rows<{ company_id: string; id: string }>(sql`
      update travel_booking b set state = 'forfeited', ended_at = ${act.now}, version = version + 1
      where (b.company_id, b.id) in (
        select company_id, id from travel_booking u where u.state = 'unused' and not exists (
          select from travel_ticket t where t.company_id = u.company_id and t.booking_id = u.id
            and t.refund_until > ${act.now} and t.state not in ('used', 'exchanged', 'refunded', 'void'))
        order by u.id limit 1000 for update skip locked)
        and b.state = 'unused'
      returning b.company_id, b.id`)
    for (const { company_id: companyId, id } of gone)
      act.note('trip-forfeited', { companyId, data: { trip: id } })
  })
}
