import { holdPersonOf, type PersonOf } from '#organisation/public.ts'
import type { Act } from '#platform/act.ts'
import type { Session } from '#platform/author.ts'
import { type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { bookingById } from '../../bookings/reading/booking-by-id.ts'
import { manages } from '../../bookings/reading/who-may-see.ts'
import type { BookingRow } from '../../bookings/tables.ts'
import { isOpen, type RequestRow } from '../tables.ts'

/** A request with its trip, both locked until the act ends. */
export interface HeldRequest {
  readonly booking: BookingRow
  readonly request: RequestRow
}

/** Locks a request: its trip first, as everybody does. */
export async function holdRequest(act: Act, companyId: string, id: string): Promise<HeldRequest | undefined> {
  const found = await act.row<{ bookingId: string }>(sql`
    select booking_id as "bookingId" from travel_request where company_id = ${companyId} and id = ${id}`)
  const booking = found && (await bookingById(act, { companyId, bookingId: found.bookingId }))
  const request = await act.row<RequestRow>(sql`
    select * from travel_request where company_id = ${companyId} and id = ${id} for update`)
  return booking && request && { booking, request }
}

/** A request that waits, with the ticketing manager who works on it. */
export interface WorkedOn extends HeldRequest {
  readonly manager: PersonOf
}

export type NotToWorkOn = 'request-not-found' | 'request-ended' | 'trip-being-issued'

/**
 * One act of a ticketing manager on a request that waits. Whether he issues for its department is asked within the act,
 * and stays so until it ends (S1-19); what is another department's is as unknown as none.
 */
export function workOn<Refusal extends string, Value>(
  { world, session }: { world: World; session: Session },
  id: string,
  body: (act: Act, on: WorkedOn) => Promise<Outcome<Refusal, Value>>,
): Promise<Outcome<Refusal | NotToWorkOn, Value>> {
  const { companyId, accountId } = session
  return world.act(session, async (act) => {
    const held = await holdRequest(act, companyId, id)
    const manager = await holdPersonOf(act, companyId, accountId)
    if (!held || !manager || !mayWorkOn(manager, held)) return refused('request-not-found')
    if (!isOpen(held.request)) return refused('request-ended', { state: held.request.state })
    if (held.booking.state !== 'requested') return refused('trip-being-issued')
    return body(act, { ...held, manager })
  })
}

const mayWorkOn = (manager: PersonOf, { booking }: HeldRequest) =>
  manager.status === 'active' && manages(manager, booking.department_id)
