import { issuersOf, personOf } from '#organisation/public.ts'
import type { Session } from '#platform/author.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { mayChange, visibleTo } from '../../bookings/reading/who-may-see.ts'
import type { BookingRow } from '../../bookings/tables.ts'
import type { TicketManagers } from '../contract.ts'
import { spellings } from '../reading/full-name.ts'

/** Whom the ticket of a trip can be asked of: who issues for its department now. */
export async function managersFor(
  { db }: World,
  { companyId, accountId }: Session,
  tripId: string,
): Promise<TicketManagers | undefined> {
  const person = await personOf(db, companyId, accountId)
  if (!person) return undefined
  const booking = await db.row<BookingRow>(sql`
    select b.* from travel_booking b where b.id = ${tripId} and ${visibleTo(person)}`)
  if (!booking || !mayChange(person, booking)) return undefined
  const issuers = await issuersOf(db, companyId, booking.department_id)
  return { managers: issuers.map((issuer) => ({ id: issuer.id, ...spellings(issuer) })) }
}
