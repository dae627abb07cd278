import { personOf } from '#organisation/public.ts'
import type { Session } from '#platform/author.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { mayChange, visibleTo } from '../../bookings/reading/who-may-see.ts'
import type { BookingRow } from '../../bookings/tables.ts'
import { isServiceable } from '../asking/trip-to-service.ts'
import type { TripServicing } from '../contract.ts'

type Operation = Omit<TripServicing['operations'][number], 'at'> & { at: Date }
type Ticket = Omit<TripServicing['tickets'][number], 'refundUntil'> & { until: Date | null }

/** What was done with a trip after it was issued, and its tickets; undefined where there is none for the reader. */
export async function readServicing(
  { db }: World,
  { companyId, accountId }: Session,
  tripId: string,
): Promise<TripServicing | undefined> {
  const person = await personOf(db, companyId, accountId)
  const trip =
    person &&
    (await db.row<BookingRow>(sql`
      select b.* from travel_booking b where b.id = ${tripId} and ${visibleTo(person)}`))
  if (!person || !trip) return undefined
  const [operations, tickets] = await Promise.all([
    db.rows<Operation>(sql`
      select id, kind, state, fee, refund, coalesce(ended_at, created_at) as at from travel_servicing
      where company_id = ${companyId} and booking_id = ${tripId} and state <> 'quoted' order by created_at limit 100`),
    db.rows<Ticket>(sql`
      select t.number, t.segment, t.state, t.amount, t.refund_until as until, s.flight,
        p.family_kanji || ' ' || p.given_kanji as passenger,
        trim(p.family_romaji || ' ' || p.given_romaji) as "passengerLatin"
      from travel_ticket t
      join travel_segment s on s.company_id = t.company_id and s.booking_id = t.booking_id and s.n = t.segment
      join travel_passenger p on p.company_id = t.company_id and p.booking_id = t.booking_id and p.n = t.passenger
      where t.company_id = ${companyId} and t.booking_id = ${tripId} order by t.segment, t.passenger, t.issued_at`),
  ])
  return {
    mayAsk: mayChange(person, trip) && isServiceable(trip, 'refund'),
    operations: operations.map(({ at, ...one }) => ({ ...one, at: at.toISOString() })),
    tickets: tickets.map(({ until, ...one }) => ({
      ...one,
      ...(until && { refundUntil: until.toISOString() }),
    })),
  }
}
