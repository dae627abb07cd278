import type { Session } from '#platform/author.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { BookingRow } from '../../bookings/tables.ts'
import { CarrierAway, type Quote } from '../../connectors/connector.ts'
import { connectorOf } from '../../connectors/connector-of.ts'
import type { ServicingQuote, ServicingWish } from '../contract.ts'
import { asTold, type Told } from '../settling/carrier-said.ts'
import { isServiceable, tripToService } from './trip-to-service.ts'

type Asked = { world: World; session: Session }
/** What the carrier quoted, and for which flights. */
type Quoted = Quote & { readonly offerIds: string[] | undefined }
type Mine = 'trip-not-found' | 'trip-stands-elsewhere' | 'servicing-running' | 'carrier-away'

/** Asks the carrier what giving a trip back, or flying otherwise, would cost and bring, and keeps it until it is confirmed. */
export async function quoteServicing(
  asked: Asked,
  tripId: string,
  wish: ServicingWish,
): Promise<Outcome<Mine | Told, ServicingQuote>> {
  const { world, session } = asked
  const looked = await world.act(session, async (act) => {
    const found = await tripToService(act, session, tripId)
    return found ? standing(found.booking, wish) : refused('trip-not-found' as const)
  })
  if (!looked.ok) return looked
  const answer = await askCarrier(world, looked.value, wish)
  if (!answer.ok) return answer
  return keep(asked, looked.value, answer.value)
}

function standing(booking: BookingRow, { kind }: ServicingWish): Outcome<Mine, BookingRow> {
  const { state } = booking
  if (state === 'change-pending' || state === 'refund-pending') return refused('servicing-running')
  if (!isServiceable(booking, kind)) return refused('trip-stands-elsewhere', { state })
  return doneWith(booking)
}

async function askCarrier(
  world: World,
  booking: BookingRow,
  wish: ServicingWish,
): Promise<Outcome<Told | 'carrier-away', Quoted>> {
  const orderId = booking.order_id ?? ''
  const carrier = connectorOf(world)
  try {
    const offerIds = wish.kind === 'change' ? await offersAfter(world, orderId, wish.flights) : undefined
    const answer = await (offerIds
      ? carrier.quoteChange({ orderId, offerIds })
      : carrier.quoteCancel(orderId))
    return answer.ok ? doneWith({ ...answer.value, offerIds }) : refused(asTold(answer.refusal))
  } catch (fault) {
    if (fault instanceof CarrierAway) return refused('carrier-away')
    throw fault
  }
}

/** The offers of all flights of the trip as they would be: what does not change stays as the carrier has it. */
async function offersAfter(
  world: World,
  orderId: string,
  flights: readonly { segment: number; offerId: string }[],
): Promise<string[]> {
  const order = await connectorOf(world).get({ orderId })
  const chosen = new Map(flights.map(({ segment, offerId }) => [segment, offerId]))
  return order?.offers.map(({ id }, n) => chosen.get(n + 1) ?? id) ?? []
}

/** Kept for the trip as it stood when it was asked: a change of it meanwhile makes the quote void. */
function keep(
  { world, session }: Asked,
  booking: BookingRow,
  quote: Quoted,
): Promise<Outcome<Mine, ServicingQuote>> {
  return world.act(session, async (act) => {
    const found = await tripToService(act, session, booking.id)
    if (!found) return refused('trip-not-found')
    // What was quoted before and never agreed to has lapsed.
    await act.run(sql`
      update travel_servicing set state = 'lapsed', ended_at = ${act.now}
      where company_id = ${booking.company_id} and booking_id = ${booking.id} and state = 'quoted'
        and quoted_until <= ${act.now}`)
    const id = world.random.id()
    const { kind, fee, refund, until, offerIds } = quote
    await act.run(sql`
      insert into travel_servicing (company_id, id, booking_id, booking_version, kind, state, carrier_ref, fee, refund,
        offer, quoted_until, asked_by, created_at, quote_id, trip_was)
      values (${booking.company_id}, ${id}, ${booking.id}, ${booking.version}, ${kind}, 'quoted',
        ${world.random.id()}, ${fee}, ${refund},
        ${offerIds ? JSON.stringify({ offerIds }) : null}, ${until},
        ${found.person.id}, ${act.now}, ${quote.id}, ${booking.state})`)
    return doneWith({ id, kind, fee, refund, until: until.toISOString() })
  })
}
