import type { Session } from '#platform/author.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { BookingRow } from '../../bookings/tables.ts'
import type { ServicingQuote, ServicingWish } from '../contract.ts'
import { askForQuote, type NotQuoted, type Quoted } from './ask-for-quote.ts'
import { type AgainstChange, judgeChange } from './judge-change.ts'
import { isServiceable, tripToService } from './trip-to-service.ts'

type Asked = { world: World; session: Session }
type Mine = 'trip-not-found' | 'trip-stands-elsewhere' | 'servicing-running'

/**
 * Asks the carrier what giving a trip back, or flying otherwise, would cost and bring, and keeps it until it is confirmed. What
 * speaks against a change is told at once, not only when it is confirmed.
 */
export async function quoteServicing(
  asked: Asked,
  tripId: string,
  wish: ServicingWish,
): Promise<Outcome<Mine | NotQuoted | AgainstChange, ServicingQuote>> {
  const { world, session } = asked
  const looked = await world.act(session, async (act) => {
    const found = await tripToService(act, session, tripId)
    return found ? standing(found.booking, wish) : refused('trip-not-found' as const)
  })
  if (!looked.ok) return looked
  const answer = await askForQuote(world, looked.value.order_id ?? '', wish)
  if (!answer.ok) return answer
  return keep(asked, looked.value, answer.value)
}

function standing(booking: BookingRow, { kind }: ServicingWish): Outcome<Mine, BookingRow> {
  const { state } = booking
  if (state === 'change-pending' || state === 'refund-pending') return refused('servicing-running')
  if (!isServiceable(booking, kind)) return refused('trip-stands-elsewhere', { state })
  return doneWith(booking)
}

/** Kept for the trip as it stood when it was asked: a change of it meanwhile makes the quote void. */
function keep(
  { world, session }: Asked,
  booking: BookingRow,
  quote: Quoted,
): Promise<Outcome<Mine | AgainstChange, ServicingQuote>> {
  return world.act(session, async (act) => {
    const found = await tripToService(act, session, booking.id)
    if (!found) return refused('trip-not-found')
    const { kind, fee, refund, until, change } = quote
    const judged = change && (await judgeChange(act, { ...found, change, refund }))
    if (judged && !judged.ok) return judged
    // What was quoted before and never agreed to has lapsed.
    await act.run(sql`
      update travel_servicing set state = 'lapsed', ended_at = ${act.now}
      where company_id = ${booking.company_id} and booking_id = ${booking.id} and state = 'quoted'
        and quoted_until <= ${act.now}`)
    const id = world.random.id()
    await act.run(sql`
      insert into travel_servicing (company_id, id, booking_id, booking_version, kind, state, carrier_ref, fee, refund,
        offer, quoted_until, asked_by, created_at, quote_id, trip_was)
      values (${booking.company_id}, ${id}, ${booking.id}, ${booking.version}, ${kind}, 'quoted',
        ${world.random.id()}, ${fee}, ${refund},
        ${change ? JSON.stringify(change) : null}, ${until},
        ${found.person.id}, ${act.now}, ${quote.id}, ${booking.state})`)
    const mayConfirm = judged?.value.mayConfirm ?? true
    return doneWith({ id, kind, fee, refund, until: until.toISOString(), mayConfirm })
  })
}
