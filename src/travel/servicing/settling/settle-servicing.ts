import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { bookingById } from '../../bookings/reading/booking-by-id.ts'
import type { BookingRow } from '../../bookings/tables.ts'
import type { Answer, Order, Refusal } from '../../connectors/connector.ts'
import { accountOf } from '../../ledger/account-of.ts'
import { enterFee } from '../../ledger/enter.ts'
import { keepOrder } from '../orders/keep-order.ts'
import { type ServicingRow, servicer, servicingById } from '../tables.ts'
import { tellServiced } from '../telling/tell-serviced.ts'

/** How an operation stands after the carrier has spoken. */
export type Settled = { state: 'done' | 'unknown' } | { state: 'refused'; refusal: Refusal }

/**
 * Keeps what the carrier said of an operation: tickets, money, flights and how the trip stands, all at once. Whoever comes
 * first with the answer does it, the asker's own call or a look-up of any node; what is settled stays as it was.
 */
export function settleServicing(
  world: World,
  { company_id: companyId, booking_id: bookingId, id }: ServicingRow,
  answer: Answer<Order>,
): Promise<Settled> {
  return world.act(servicer, async (act): Promise<Settled> => {
    const booking = await bookingById(act, { companyId, bookingId })
    const operation = booking && (await servicingById(act, companyId, bookingId, id))
    if (!booking || !operation) throw new Error('A trip has gone while it was serviced.')
    if (operation.state === 'done') return { state: 'done' }
    if (operation.state === 'refused' || operation.state === 'lapsed')
      return { state: 'refused', refusal: 'quote-gone' }
    if (!answer.ok) return giveUp(act, operation, answer.refusal)
    return carryOut(act, world, { booking, operation, order: answer.value })
  })
}

/** The carrier says no: nothing has happened, and the trip stands as before. */
async function giveUp(act: Act, operation: ServicingRow, refusal: Refusal): Promise<Settled> {
  await end(act, operation, 'refused')
  await act.run(sql`
    update travel_booking set state = ${operation.trip_was}
    where company_id = ${operation.company_id} and id = ${operation.booking_id}`)
  act.note('servicing-refused', {
    companyId: operation.company_id,
    data: { trip: operation.booking_id, operation: operation.id, kind: operation.kind, why: refusal },
  })
  return { state: 'refused', refusal }
}

async function carryOut(
  act: Act,
  world: World,
  { booking, operation, order }: { booking: BookingRow; operation: ServicingRow; order: Order },
): Promise<Settled> {
  await keepOrder(act, world, { booking, order, by: operation.asked_by })
  if (operation.fee > 0) await enterFee(act, world, accountOf(world, booking), operation.fee)
  if (operation.kind === 'change') await keepChosen(act, booking, operation.offer?.reason)
  await end(act, operation, 'done')
  act.note(operation.kind === 'change' ? 'trip-changed' : 'trip-refunded', {
    companyId: booking.company_id,
    data: { trip: booking.id, operation: operation.id, fee: operation.fee, refund: operation.refund },
  })
  const trip = { companyId: booking.company_id, bookingId: booking.id }
  const event = operation.kind === 'change' ? 'changed' : 'refunded'
  await tellServiced(act, world, trip, { event, by: operation.asked_by })
  return { state: 'done' }
}

/** The trip is on flights somebody chose again, not where the carrier has put it; why so, where the policy asks. */
const keepChosen = (act: Act, { company_id, id }: BookingRow, reason: string | undefined) =>
  act.run(sql`
    update travel_booking set disrupted = false, reason = coalesce(${reason ?? null}, reason)
    where company_id = ${company_id} and id = ${id}`)

const end = (act: Act, { company_id, id }: ServicingRow, state: 'done' | 'refused') =>
  act.run(sql`
    update travel_servicing set state = ${state}, ended_at = ${act.now}, look_at = null
    where company_id = ${company_id} and id = ${id}`)
