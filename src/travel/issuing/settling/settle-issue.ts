import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { endRequests } from '../../bookings/ending/end-requests.ts'
import { bookingById } from '../../bookings/reading/booking-by-id.ts'
import type { BookingRow } from '../../bookings/tables.ts'
import type { Answer, Order } from '../../connectors/connector.ts'
import { connectorOf } from '../../connectors/connector-of.ts'
import { tellExpired } from '../../requests/ending/tell-expired.ts'
import { type Attempt, openAttempt } from '../attempt.ts'
import { enterTickets, issuer } from './entering.ts'
import { backToHeld, dearer } from './not-issued.ts'

/** How a try stands after the carrier has spoken; `held`: nothing was issued, and the trip stands as before. */
export type Settled = 'ticketed' | 'dearer' | 'expired' | 'held' | 'issue-unknown'

/**
 * Keeps what the carrier said of a try. Whoever comes first with the answer does it, the issuer's own call or a look-up of any
 * node: the trip is locked, and a try that is settled stays as it was.
 */
export async function settleIssue(world: World, attempt: Attempt, answer: Answer<Order>): Promise<Settled> {
  // Refused because it is no longer held: it may have been issued by a try before, or have run out.
  const looked = !answer.ok && answer.refusal === 'not-held' ? await look(world, attempt) : undefined
  const said = looked ? answerOf(looked, answer) : answer
  const fare = !answer.ok && answer.refusal === 'price-moved' ? await fareOfNow(world, attempt) : undefined
  return world.act(issuer, async (act) => {
    const booking = await bookingById(act, attempt)
    if (!booking || !(await openAttempt(act, attempt))) return standing(booking)
    return settle(act, world, { attempt, booking, said, fare })
  })
}

const look = (world: World, { ref }: Attempt) => connectorOf(world).get({ ref })

const answerOf = (order: Order, answer: Answer<Order>): Answer<Order> =>
  order.state === 'held' ? answer : { ok: true, value: order }

/** What the flights cost one passenger now; nothing when one of them is not to be had. */
async function fareOfNow(world: World, attempt: Attempt): Promise<number | undefined> {
  const order = await look(world, attempt)
  const priced = await Promise.all((order?.offers ?? []).map(({ id }) => connectorOf(world).price(id)))
  if (priced.length === 0 || priced.some(({ ok }) => !ok)) return undefined
  return priced.reduce((sum, one) => sum + (one.ok ? one.value.offer.fare : 0), 0)
}

interface Said {
  readonly attempt: Attempt
  readonly booking: BookingRow
  readonly said: Answer<Order>
  /** Of one passenger, where the price has moved. */
  readonly fare: number | undefined
}

async function settle(act: Act, world: World, { attempt, booking, said, fare }: Said): Promise<Settled> {
  if (said.ok && said.value.state === 'issued') {
    await end(act, attempt, { state: 'issued' })
    await enterTickets(act, world, { attempt, booking, order: said.value })
    return 'ticketed'
  }
  const why = said.ok ? said.value.state : said.refusal
  await end(act, attempt, { state: 'refused', refusal: why })
  act.note('ticket-not-issued', {
    companyId: attempt.companyId,
    data: { trip: booking.id, request: attempt.requestId, attempt: attempt.id, why },
  })
  if (why === 'price-moved') {
    await dearer(act, world, { attempt, fare })
    return 'dearer'
  }
  if (why === 'held') {
    await backToHeld(act, attempt)
    return 'held'
  }
  await expire(act, world, attempt)
  return 'expired'
}

const end = async (act: Act, { companyId, id }: Attempt, wish: { state: string; refusal?: string }) =>
  void (await act.run(sql`
    update travel_issue set state = ${wish.state}, refusal = ${wish.refusal ?? null}, ended_at = ${act.now}
    where company_id = ${companyId} and id = ${id}`))

/** The carrier has no seats for it any more: nobody gets a ticket, and both are told. */
async function expire(act: Act, world: World, { companyId, bookingId }: Attempt): Promise<void> {
  await act.run(sql`
    update travel_booking set state = 'expired', ended_at = ${act.now}, version = version + 1
    where company_id = ${companyId} and id = ${bookingId}`)
  await endRequests(act, [{ companyId, bookingId }], 'expired')
  act.note('trip-expired', { companyId, data: { trip: bookingId, why: 'seats-gone' } })
  await tellExpired(act, world, { companyId, bookingId })
}

/** A try that somebody else has settled: as its trip stands now. */
function standing(booking: BookingRow | undefined): Settled {
  if (!booking || booking.state === 'expired') return 'expired'
  return booking.state === 'held' || booking.state === 'requested' ? 'held' : 'ticketed'
}
