import type { Act } from '#platform/act.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { BookingRow } from '../../bookings/tables.ts'
import type { Asking } from '../../issuing/begin-issue.ts'
import { askCarrier } from '../settling/ask-carrier.ts'
import { asTold, type Told } from '../settling/carrier-said.ts'
import { lookUpServicing } from '../settling/look-up.ts'
import { type Settled, settleServicing } from '../settling/settle-servicing.ts'
import { lostAfterMs, type ServicingRow, servicingById } from '../tables.ts'
import { type AgainstChange, againstConfirming } from './judge-change.ts'
import { isServiceable, tripToService } from './trip-to-service.ts'

type Mine =
  | 'trip-not-found'
  | 'quote-gone'
  | 'servicing-running'
  | 'change-by-manager'
  | 'step-up-required'
  | AgainstChange
type Begun = { operation: ServicingRow; orderId: string } | { settled: Settled }

/**
 * Does what was quoted. The trip is marked first, so that nothing else is done with it meanwhile (hazard 9); then the
 * carrier is asked outside any transaction; what it says is kept even if the asker's session has ended. Sent twice it is
 * answered twice and done once.
 */
export async function confirmServicing(
  asked: Asking,
  tripId: string,
  id: string,
): Promise<Outcome<Mine | Told, { state: 'done' | 'unknown' }>> {
  const begun = await begin(asked, tripId, id)
  if (!begun.ok) return begun
  if ('settled' in begun.value) return told(begun.value.settled)
  const { operation, orderId } = begun.value
  const { world } = asked
  const answer = await askCarrier(world, operation, orderId)
  if (answer) return told(await settleServicing(world, operation, answer))
  return told(await lookUpServicing(world, operation, orderId))
}

function begin(asking: Asking, tripId: string, id: string) {
  const { world, session } = asking
  return world.act(session, async (act): Promise<Outcome<Mine, Begun>> => {
    const found = await tripToService(act, session, tripId)
    if (!found) return refused('trip-not-found')
    const { booking } = found
    const operation = await servicingById(act, booking.company_id, booking.id, id)
    if (!operation) return refused('trip-not-found')
    if (operation.state === 'done' || operation.state === 'unknown')
      return doneWith({ settled: { state: operation.state } })
    if (booking.state === 'change-pending' || booking.state === 'refund-pending')
      return refused('servicing-running')
    const isOver = operation.state !== 'quoted' || operation.quoted_until <= act.now
    const isAnother = operation.booking_version !== booking.version || booking.state !== operation.trip_was
    if (isOver || isAnother || !isServiceable(booking, operation.kind)) return refused('quote-gone')
    const against =
      operation.kind === 'change' && (await againstConfirming(act, asking, { booking, operation }))
    if (against) return against
    await mark(act, booking, operation)
    return doneWith({ operation: { ...operation, state: 'confirming' }, orderId: booking.order_id ?? '' })
  })
}

/** From now on nothing else is done with the trip, until the carrier has spoken. */
async function mark(act: Act, { company_id: companyId, id: trip }: BookingRow, operation: ServicingRow) {
  const { id, kind, fee, refund } = operation
  await act.run(sql`
    update travel_servicing set state = 'confirming', look_at = ${new Date(act.now.getTime() + lostAfterMs)}
    where company_id = ${companyId} and id = ${id}`)
  await act.run(sql`
    update travel_booking set state = ${kind === 'change' ? 'change-pending' : 'refund-pending'}
    where company_id = ${companyId} and id = ${trip}`)
  act.note('servicing-confirmed', { data: { trip, operation: id, kind, fee, refund } })
}

const told = (settled: Settled) =>
  settled.state === 'refused' ? refused(asTold(settled.refusal)) : doneWith({ state: settled.state })
