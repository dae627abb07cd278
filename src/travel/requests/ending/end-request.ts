import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { HeldRequest } from '../working/hold-request.ts'

/** How a request ends without a ticket while its trip goes on. */
export interface Ending {
  readonly state: 'returned' | 'withdrawn'
  /** The person who ended it; none when the program did. */
  readonly by: string | null
  readonly comment?: string
  readonly why?: 'price-moved'
}

/** Ends a request and lets its trip be held as before it was asked. */
export async function endRequest(
  act: Act,
  { booking, request }: HeldRequest,
  { state, by, comment, why }: Ending,
): Promise<void> {
  await act.run(sql`
    update travel_request set state = ${state}, claimed_by = null, claimed_until = null, ended_at = ${act.now},
      ended_by = ${by}, returned_comment = ${comment ?? null}, returned_why = ${why ?? null}
    where company_id = ${request.company_id} and id = ${request.id}`)
  await act.run(sql`
    update travel_booking set state = 'held', approved_amount = null
    where company_id = ${booking.company_id} and id = ${booking.id}`)
}
