import { peopleOf } from '#organisation/public.ts'
import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { partsOf } from '../../bookings/reading/view-of.ts'
import type { BookingRow } from '../../bookings/tables.ts'
import { invitationFor } from '../../calendar/invitation-for.ts'
import type { Order } from '../../connectors/connector.ts'
import { accountOf } from '../../ledger/account-of.ts'
import { enterFares } from '../../ledger/enter.ts'
import { tellTravellers } from '../../requests/telling/tell-of-trip.ts'
import type { Attempt } from '../attempt.ts'

/** Whoever keeps what the carrier said: the issuer's session may have ended meanwhile. */
export const issuer = { by: 'system', name: 'travel.issue' } as const

/** Enters what the carrier has issued: the tickets, the ledger's lines, the end of the request, the mail with the calendar. */
export async function enterTickets(
  act: Act,
  world: World,
  { attempt, booking, order }: { attempt: Attempt; booking: BookingRow; order: Order },
): Promise<void> {
  const { companyId, bookingId, requestId, issuedBy } = attempt
  const tickets = await insertTickets(act, world, attempt, order)
  await enterFares(act, world, accountOf(world, booking), tickets)
  await act.run(sql`
    update travel_booking set state = 'ticketed', version = version + 1, amount = ${order.amount}
    where company_id = ${companyId} and id = ${bookingId}`)
  await act.run(sql`
    update travel_request set state = 'issued', ended_at = ${act.now}, ended_by = ${issuedBy}, claimed_by = null,
      claimed_until = null
    where company_id = ${companyId} and id = ${requestId}::uuid and state in ('open', 'claimed', 'escalated')`)
  act.note('ticket-issued', {
    companyId,
    data: { trip: bookingId, request: requestId, attempt: attempt.id, by: issuedBy, amount: order.amount },
    personal: { tickets: tickets.map(({ number }) => number) },
  })
  await tell(act, world, { ...booking, amount: order.amount }, { issuedBy, tickets })
}

interface Ticket {
  readonly ticketId: string
  readonly number: string
  readonly amount: number
}

async function insertTickets(
  act: Act,
  world: World,
  { companyId, bookingId, issuedBy }: Attempt,
  order: Order,
): Promise<Ticket[]> {
  const tickets = order.documents.map((document) => ({ ...document, ticketId: world.random.id() }))
  await act.run(sql`
    insert into travel_ticket (company_id, id, booking_id, segment, passenger, number, state, amount, issued_at,
      issued_by)
    select ${companyId}, t."ticketId", ${bookingId}, t.segment, t.passenger, t.number, t.state, t.amount, ${act.now},
      ${issuedBy}
    from jsonb_to_recordset(${JSON.stringify(tickets)}::jsonb) as t("ticketId" uuid, segment smallint,
      passenger smallint, number text, state text, amount integer)`)
  return tickets
}

async function tell(
  act: Act,
  world: World,
  booking: BookingRow,
  { issuedBy, tickets }: { issuedBy: string; tickets: readonly Ticket[] },
): Promise<void> {
  const parts = await partsOf(act, booking.company_id, [booking])
  const [colleague] = await peopleOf(act, booking.company_id, [issuedBy])
  await tellTravellers(act, world, booking, {
    ...{ event: 'issued', tickets: [...new Set(tickets.map(({ number }) => number))] },
    ...(colleague && { colleague }),
    attach: invitationFor(world, booking, parts, { at: act.now, isCancelled: false }),
  })
}
