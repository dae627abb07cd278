import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { BookingRow } from '../../bookings/tables.ts'
import type { CouponState, Document, Order } from '../../connectors/connector.ts'
import { accountOf } from '../../ledger/account-of.ts'
import { enterFares, enterRefund } from '../../ledger/enter.ts'
import { keepFlights } from './keep-flights.ts'

interface Ticket {
  ticketId: string
  number: string
  segment: number
  state: CouponState
  amount: number
}

const givenBack: readonly CouponState[] = ['refunded', 'void', 'exchanged']

/**
 * Makes tickets, money, flights and the trip's state what the carrier's order says; `by` is whom new tickets are entered for.
 * The booking is locked. The order as a whole is kept, so that it does not matter which news of it came first (hazard 14).
 */
export async function keepOrder(
  act: Act,
  world: World,
  { booking, order, by }: { booking: BookingRow; order: Order; by: string },
): Promise<void> {
  const known = await ticketsOf(act, booking)
  const account = accountOf(world, booking)
  const changed = changesIn(known, order.documents)
  // The old ticket makes way first: of a passenger and flight one alone is alive.
  await changeTickets(act, booking, changed)
  const back = changed.filter((one) => givenBack.includes(one.state) && !givenBack.includes(one.was))
  await enterRefund(act, world, account, back)
  await enterFares(act, world, account, await addTickets(act, world, { booking, order, by, known }))
  await keepFlights(act, booking, order)
  await act.run(sql`
    update travel_booking set state = ${stateAfter(booking, order)}, version = version + 1, amount = ${order.amount},
      order_version = ${order.version}, calendar_sequence = calendar_sequence + 1,
      ended_at = case when ${isOver(order)} then ${act.now}::timestamptz else ended_at end
    where company_id = ${booking.company_id} and id = ${booking.id}`)
}

const ticketsOf = (act: Act, { company_id, id }: BookingRow) =>
  act.rows<Ticket>(sql`
    select id as "ticketId", number, segment, state, amount from travel_ticket
    where company_id = ${company_id} and booking_id = ${id} order by id for update`)

const keyOf = ({ number, segment }: { number: string; segment: number }) => `${number} ${segment}`

function changesIn(known: readonly Ticket[], documents: readonly Document[]) {
  const told = new Map(documents.map((document) => [keyOf(document), document.state]))
  return known.flatMap((ticket) => {
    const state = told.get(keyOf(ticket))
    return state && state !== ticket.state ? [{ ...ticket, was: ticket.state, state }] : []
  })
}

const changeTickets = (act: Act, { company_id }: BookingRow, changed: readonly Ticket[]) =>
  act.run(sql`
    update travel_ticket t set state = c.state
    from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) as c("ticketId" uuid, state text)
    where t.company_id = ${company_id} and t.id = c."ticketId"`)

async function addTickets(
  act: Act,
  world: World,
  { booking, order, by, known }: { booking: BookingRow; order: Order; by: string; known: readonly Ticket[] },
) {
  const keys = new Set(known.map(keyOf))
  const added = order.documents
    .filter((document) => !keys.has(keyOf(document)))
    .map((document) => ({ ...document, ticketId: world.random.id() }))
  await act.run(sql`
    insert into travel_ticket (company_id, id, booking_id, segment, passenger, number, state, amount, issued_at,
      issued_by)
    select ${booking.company_id}, t."ticketId", ${booking.id}, t.segment, t.passenger, t.number, t.state, t.amount,
      ${act.now}, ${by}
    from jsonb_to_recordset(${JSON.stringify(added)}::jsonb) as t("ticketId" uuid, segment smallint,
      passenger smallint, number text, state text, amount integer)`)
  return added
}

/** How a trip stands by its tickets: to be flown while one is open, flown if one was used, else given back. */
function stateOf({ documents }: Order): 'ticketed' | 'flown' | 'refunded' {
  const live = documents.filter(({ state }) => !givenBack.includes(state))
  if (live.some(({ state }) => state !== 'used')) return 'ticketed'
  return live.length > 0 ? 'flown' : 'refunded'
}

/** A trip that was not flown stays so while its tickets are only looked at again. */
const stateAfter = (
  { state }: BookingRow,
  order: Order,
): 'ticketed' | 'flown' | 'refunded' | 'unused' | 'forfeited' =>
  stateOf(order) === 'ticketed' && (state === 'unused' || state === 'forfeited') ? state : stateOf(order)

const isOver = (order: Order) => stateOf(order) !== 'ticketed'
