import { type PersonOf, personOf } from '#organisation/public.ts'
import type { Session } from '#platform/author.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { mayChange, visibleTo } from '../../bookings/reading/who-may-see.ts'
import type { BookingRow } from '../../bookings/tables.ts'
import { mayIssueUnasked } from '../../issuing/may-issue.ts'
import type { RequestOfTrip, TicketRequest } from '../contract.ts'
import { isOpen, type RequestRow } from '../tables.ts'
import { viewsOf } from './view-of-request.ts'

/** One request for who works on it; another department's is as unknown as none (S1-19). */
export async function readRequest(
  world: World,
  { companyId, accountId }: Session,
  id: string,
): Promise<{ request: TicketRequest; now: string } | undefined> {
  const person = await personOf(world.db, companyId, accountId)
  const row = await world.db.row<RequestRow>(sql`
    select * from travel_request where company_id = ${companyId} and id = ${id}
      and department_id = any(${person?.managedDepartmentIds ?? []}::uuid[])`)
  const [request] = row && person ? await viewed(world, person, [row]) : []
  return request && { request, now: (await world.clock.now()).toISOString() }
}

/** The newest request of a trip, for everybody who sees the trip. */
export async function requestOfTrip(
  world: World,
  { companyId, accountId }: Session,
  tripId: string,
): Promise<RequestOfTrip | undefined> {
  const person = await personOf(world.db, companyId, accountId)
  if (!person) return undefined
  const booking = await world.db.row<BookingRow>(sql`
    select b.* from travel_booking b where b.id = ${tripId} and ${visibleTo(person)}`)
  if (!booking) return undefined
  const row = await world.db.row<RequestRow>(sql`
    select * from travel_request where company_id = ${companyId} and booking_id = ${tripId}
    order by created_at desc, id desc limit 1`)
  const [request] = row ? await viewed(world, person, [row]) : []
  const may = mayChange(person, booking)
  const now = await world.clock.now()
  const isHeld = booking.state === 'held' && booking.effective !== null && booking.effective > now
  return {
    request,
    mayAsk: may && isHeld,
    mayWithdraw: may && booking.state === 'requested' && row !== undefined && isOpen(row),
    mayIssue: may && isHeld && (await mayIssueUnasked(world.db, person, booking)),
    now: now.toISOString(),
  }
}

async function viewed(world: World, person: PersonOf, rows: RequestRow[]): Promise<TicketRequest[]> {
  const now = await world.clock.now()
  return viewsOf(world.db, { companyId: person.companyId, viewerId: person.id, now }, rows)
}
