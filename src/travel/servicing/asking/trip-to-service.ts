import { personOf } from '#organisation/public.ts'
import type { Act } from '#platform/act.ts'
import type { Session } from '#platform/author.ts'
import { sql } from '#platform/sql.ts'
import { mayChange, visibleTo } from '../../bookings/reading/who-may-see.ts'
import type { BookingRow } from '../../bookings/tables.ts'

/** A trip that the asker may change, locked, and who he is; who may only look is told the same as who may not even look. */
export async function tripToService(act: Act, { companyId, accountId }: Session, tripId: string) {
  const person = await personOf(act, companyId, accountId)
  if (!person) return undefined
  const booking = await act.row<BookingRow>(sql`
    select b.* from travel_booking b where b.id = ${tripId} and ${visibleTo(person)} for update of b`)
  return booking && mayChange(person, booking) ? { person, booking } : undefined
}

/** How a trip must stand to be given back or changed. */
export const isServiceable = (
  { state, order_id }: Pick<BookingRow, 'state' | 'order_id'>,
  kind: 'change' | 'refund' | 'cancel',
): boolean => order_id !== null && (state === 'ticketed' || (state === 'unused' && kind !== 'change'))
