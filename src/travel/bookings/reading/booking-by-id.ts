import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { BookingRow } from '../tables.ts'

/** Which booking. */
export interface BookingRef {
  readonly companyId: string
  readonly bookingId: string
}

/** A booking, locked until the act ends. Always the first lock of an act: requests and tickets come after it. */
export const bookingById = (act: Act, { companyId, bookingId }: BookingRef) =>
  act.row<BookingRow>(sql`
    select * from travel_booking where company_id = ${companyId} and id = ${bookingId} for update`)
