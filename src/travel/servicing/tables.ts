import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { KeptChange } from './asking/change.ts'
import type { servicingKinds, servicingStates } from './contract.ts'

/** `travel_servicing`. */
export interface ServicingRow {
  company_id: string
  id: string
  booking_id: string
  booking_version: number
  kind: (typeof servicingKinds)[number]
  state: (typeof servicingStates)[number]
  carrier_ref: string
  quote_id: string
  fee: number
  refund: number
  offer: KeptChange | null
  trip_was: 'ticketed' | 'unused'
  quoted_until: Date
  asked_by: string
  created_at: Date
}

/** One operation of a booking, locked until the act ends; the booking is locked before it. */
export const servicingById = (act: Act, companyId: string, bookingId: string, id: string) =>
  act.row<ServicingRow>(sql`
    select * from travel_servicing where company_id = ${companyId} and booking_id = ${bookingId} and id = ${id}
    for update`)

/** A call that has not answered by then is taken for lost, its process perhaps for killed. */
export const lostAfterMs = 60_000

/** The author of what happens whether or not a person is still there. */
export const servicer = { by: 'system', name: 'travel.servicing' } as const
