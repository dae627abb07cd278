import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { taxInside } from './tax.ts'

/** Whose money it is and with whom it was made: the same for all entries of one booking. */
export interface Account {
  readonly companyId: string
  readonly bookingId: string
  /** The department that pays. */
  readonly departmentId: string
  /** The carrier's name, as the records law names the other side. */
  readonly counterparty: string
}

/** A ticket and its yen with tax, counted upward for a charge and for a credit alike. */
export interface TicketMoney {
  readonly ticketId: string
  readonly amount: number
}

interface Entry {
  readonly kind: 'fare' | 'fee' | 'refund'
  readonly ticketId: string | null
  readonly amount: number
}

/** Charges issued tickets, in the month of Tokyo in which this act is. The table refuses to charge a ticket twice. */
export const enterFares = (act: Act, world: World, account: Account, tickets: readonly TicketMoney[]) =>
  enter(
    act,
    world,
    account,
    tickets.map(({ ticketId, amount }) => ({ kind: 'fare', ticketId, amount })),
  )

/** Gives tickets back: a credit in the month of this act, whatever month they were charged in (hazard 10). */
export const enterRefund = (act: Act, world: World, account: Account, tickets: readonly TicketMoney[]) =>
  enter(
    act,
    world,
    account,
    tickets.map(({ ticketId, amount }) => ({ kind: 'refund', ticketId, amount: -amount })),
  )

/** Charges what a change, a cancellation or a refund costs. */
export const enterFee = (act: Act, world: World, account: Account, amount: number) =>
  enter(act, world, account, [{ kind: 'fee', ticketId: null, amount }])

async function enter(act: Act, world: World, account: Account, entries: readonly Entry[]): Promise<void> {
  // Nothing is owed for nothing, and the ledger holds no line that says so.
  const rows = entries
    .filter(({ amount }) => amount !== 0)
    .map((entry) => ({
      ...{ id: world.random.id(), kind: entry.kind, ticket_id: entry.ticketId, amount: entry.amount },
      tax: taxInside(entry.amount),
    }))
  await act.run(sql`
    insert into travel_ledger (company_id, id, month, department_id, booking_id, ticket_id, kind, amount, tax,
      counterparty, traded_on, entered_at)
    select ${account.companyId}, e.id, date_trunc('month', d.day)::date, ${account.departmentId}, ${account.bookingId},
      e.ticket_id, e.kind, e.amount, e.tax, ${account.counterparty}, d.day::date, ${act.now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as e(id uuid, kind text, ticket_id uuid, amount integer, tax integer)
    cross join (select ${act.now}::timestamptz at time zone 'Asia/Tokyo' as day) d`)
}
