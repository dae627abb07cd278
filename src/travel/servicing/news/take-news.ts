import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { letGo } from '../../bookings/ending/let-go.ts'
import { holdSeated } from '../../bookings/holding/hold-seated.ts'
import { bookingById } from '../../bookings/reading/booking-by-id.ts'
import type { BookingRow } from '../../bookings/tables.ts'
import type { CarrierEvent, Order } from '../../connectors/connector.ts'
import { connectorOf } from '../../connectors/connector-of.ts'
import { keepFlights } from '../orders/keep-flights.ts'
import { keepOrder } from '../orders/keep-order.ts'
import { servicer } from '../tables.ts'
import { tellServiced } from '../telling/tell-serviced.ts'

type Found = Pick<BookingRow, 'company_id' | 'id'>

/**
 * Takes one piece of a carrier's news, however often and in whatever order it is told: its id is kept, and the order itself
 * is read and kept as a whole, unless we have kept a later version already (hazard 14).
 */
export async function takeNews(world: World, news: CarrierEvent): Promise<void> {
  const trip = await world.db.row<Found & { order_version: number }>(sql`
    select company_id, id, order_version from travel_booking where carrier_ref = ${news.ref}`)
  // Read before the transaction; an older answer than what is kept by then is left aside inside it.
  const order = trip && news.version > trip.order_version ? await orderOf(world, news) : undefined
  await world.act(servicer, async (act) => {
    const isNew = await act.run(sql`
      insert into travel_news (connector, id, taken_at) values (${connectorOf(world).name}, ${news.id}, ${act.now})
      on conflict do nothing`)
    if (isNew === 1 && trip) await apply(act, world, { trip, news, order })
  })
}

const orderOf = (world: World, { ref }: CarrierEvent) => connectorOf(world).get({ ref })

async function apply(
  act: Act,
  world: World,
  { trip, news, order }: { trip: Found; news: CarrierEvent; order: Order | undefined },
): Promise<void> {
  const booking = await bookingById(act, { companyId: trip.company_id, bookingId: trip.id })
  if (!booking) return
  const isDisrupting = news.kind === 'schedule-changed' || news.kind === 'flight-cancelled'
  const concerns = isDisrupting && (await isOfTheseFlights(act, booking, news))
  if (order && order.version > booking.order_version) await keep(act, world, booking, order)
  if (order?.state === 'held') await seated(act, world, booking, order)
  if (!concerns) return
  await act.run(sql`
    update travel_booking set disrupted = true where company_id = ${booking.company_id} and id = ${booking.id}`)
  act.note('trip-disrupted', {
    companyId: booking.company_id,
    data: { trip: booking.id, kind: news.kind, version: news.version },
  })
  await tellServiced(
    act,
    world,
    { companyId: booking.company_id, bookingId: booking.id },
    { event: 'disrupted' },
  )
}

/** Seats that were waited for are held; when nobody waits any more they go back. */
async function seated(act: Act, world: World, booking: BookingRow, order: Order): Promise<void> {
  if (booking.state === 'waitlisted') await holdSeated(act, world, booking, order)
  else if (booking.ended_at) await letGo(act, world, { ref: order.ref })
}

/** Tickets and money only where an issue or an operation is not just being settled: that keeps the same order itself. */
async function keep(act: Act, world: World, booking: BookingRow, order: Order): Promise<void> {
  if (issued.includes(booking.state))
    await keepOrder(act, world, { booking, order, by: booking.booked_by ?? booking.id })
  else await keepFlights(act, booking, order)
}

const issued = ['ticketed', 'flown', 'unused', 'forfeited', 'refunded']
const isOver = ['flown', 'refunded', 'forfeited', 'expired', 'cancelled', 'unused']

/** Late news of flights that were changed meanwhile, or of a trip that is over, disrupts nobody. */
async function isOfTheseFlights(act: Act, { company_id, id, state }: BookingRow, { at }: CarrierEvent) {
  if (isOver.includes(state)) return false
  const changed = await act.row(sql`
    select 1 from travel_servicing where company_id = ${company_id} and booking_id = ${id} and kind = 'change'
      and state = 'done' and ended_at > ${at}`)
  return !changed
}
