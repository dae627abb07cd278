import { peopleOf } from '#organisation/public.ts'
import type { Session } from '#platform/author.ts'
import { part, sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { TripInList } from '../bookings/contract.ts'
import { partsOf, viewOf } from '../bookings/reading/view-of.ts'
import type { BookingRow } from '../bookings/tables.ts'

/** Most trips that are shown; a decision is about all of them. */
const most = 50

/** As a piece of a query: trips of a person that are not over, and that nobody has decided on; the trigger asks the same. */
export const undecided = (companyId: string, personId: string) => part`
  company_id = ${companyId} and owner_id = ${personId} and leaving_decided_at is null
  and state not in ('flown', 'refunded', 'forfeited', 'expired', 'cancelled')`

/** What somebody who is to leave still has open, the next departure first; undefined for nobody of this company. */
export async function openTripsOf(
  world: World,
  { companyId }: Session,
  personId: string,
): Promise<{ trips: TripInList[] } | undefined> {
  const [person] = await peopleOf(world.db, companyId, [personId])
  if (!person) return undefined
  const rows = await world.db.rows<BookingRow>(sql`
    select * from travel_booking where ${undecided(companyId, personId)} order by first_departure, id limit ${most}`)
  const parts = await partsOf(world.db, companyId, rows)
  return { trips: rows.map((row) => viewOf(row, parts, '')) }
}
