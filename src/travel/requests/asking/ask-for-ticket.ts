import { issuersOf, type PersonOf, peopleOf, personOf } from '#organisation/public.ts'
import type { Act } from '#platform/act.ts'
import type { Session } from '#platform/author.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { bookingById } from '../../bookings/reading/booking-by-id.ts'
import { mayChange } from '../../bookings/reading/who-may-see.ts'
import type { BookingRow } from '../../bookings/tables.ts'
import { firstReminder } from '../clock/remind-at.ts'
import type { TicketWish } from '../contract.ts'
import { spellings } from '../reading/full-name.ts'
import { peopleIn, tellPeople } from '../telling/tell-of-trip.ts'

type Refusal =
  | 'trip-not-found'
  | 'already-requested'
  | 'trip-stands-elsewhere'
  | 'too-late-to-issue'
  | 'manager-not-found'

/**
 * Asks a named ticketing manager for the ticket of a held trip, at the price of now. One request at a time: whoever asks
 * again is told when it was asked, and of whom; the index holds that too.
 */
export function askForTicket(
  { world, session }: { world: World; session: Session },
  bookingId: string,
  wish: TicketWish,
): Promise<Outcome<Refusal, { id: string }>> {
  const { companyId, accountId } = session
  return world.act(session, async (act) => {
    const person = await personOf(act, companyId, accountId)
    const booking = await bookingById(act, { companyId, bookingId })
    if (!person || !booking || !mayChange(person, booking)) return refused('trip-not-found')
    const asked = await askedAlready(act, booking)
    if (asked) return refused('already-requested', asked)
    if (booking.state !== 'held' || !booking.effective)
      return refused('trip-stands-elsewhere', { state: booking.state })
    if (booking.effective <= act.now) return refused('too-late-to-issue')
    const issuers = await issuersOf(act, companyId, booking.department_id)
    const manager = issuers.find(({ id }) => id === wish.managerId)
    if (!manager) return refused('manager-not-found')
    const held = { ...booking, effective: booking.effective }
    return doneWith({ id: await enterRequest(act, world, { booking: held, asker: person, manager, wish }) })
  })
}

/** When and of whom a ticket was asked that nobody has decided on yet. */
async function askedAlready(act: Act, { company_id, id }: BookingRow) {
  const open = await act.row<{ created_at: Date; manager_id: string | null }>(sql`
    select created_at, manager_id from travel_request
    where company_id = ${company_id} and booking_id = ${id} and state in ('open', 'claimed', 'escalated')`)
  if (!open) return undefined
  const [manager] = await peopleOf(act, company_id, peopleIn([open.manager_id]))
  const { name, latin } = spellings(manager)
  return { at: open.created_at.toISOString(), to: name, toLatin: latin }
}

interface Asked {
  readonly booking: BookingRow & { effective: Date }
  readonly asker: PersonOf
  readonly manager: PersonOf
  readonly wish: TicketWish
}

/** Enters a request that everything speaks for, and mails whom it is asked of. */
export async function enterRequest(
  act: Act,
  world: World,
  { booking, asker, manager, wish }: Asked,
): Promise<string> {
  const { company_id: companyId, effective, amount } = booking
  const id = world.random.id()
  await act.run(sql`
    insert into travel_request (company_id, id, booking_id, state, asked_by, manager_id, department_id,
      booking_version, approved_amount, effective, comment, remind_at, created_at)
    values (${companyId}, ${id}, ${booking.id}, 'open', ${asker.id}, ${manager.id}, ${booking.department_id},
      ${booking.version}, ${amount}, ${effective}, ${wish.comment ?? null},
      ${firstReminder(act.now, effective)}, ${act.now})`)
  await act.run(sql`
    update travel_booking set state = 'requested', approved_amount = ${amount}
    where company_id = ${companyId} and id = ${booking.id}`)
  act.note('ticket-requested', { companyId, data: { request: id, trip: booking.id, of: manager.id, amount } })
  await tellPeople(act, world, booking, {
    ...{ event: 'requested', to: [manager], colleague: asker, until: effective },
    ...(wish.comment && { comment: wish.comment }),
  })
  return id
}
