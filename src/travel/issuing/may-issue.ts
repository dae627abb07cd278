import type { PersonOf } from '#organisation/public.ts'
import type { Db } from '#platform/sql.ts'
import { partsOf } from '../bookings/reading/view-of.ts'
import { manages } from '../bookings/reading/who-may-see.ts'
import type { BookingRow } from '../bookings/tables.ts'
import type { FareFamily } from '../connectors/connector.ts'
import { judgeOffer } from '../policy/judge-offer.ts'
import { policyOf } from '../policy/policy-of.ts'

/**
 * Whether somebody may issue a held trip without a request: who issues for its department, and the traveller himself where
 * his company lets him, or lets him as long as the trip is within its policy.
 */
export async function mayIssueUnasked(db: Db, person: PersonOf, booking: BookingRow): Promise<boolean> {
  if (person.status !== 'active') return false
  if (manages(person, booking.department_id)) return true
  return booking.owner_id === person.id && !(await needsRequest(db, booking))
}

/** Whether the company has a ticketing manager issue this trip, by its policy of now. */
async function needsRequest(db: Db, booking: BookingRow): Promise<boolean> {
  const policy = await policyOf(db, booking.company_id)
  const parts = await partsOf(db, booking.company_id, [booking])
  return (parts.segments.get(booking.id) ?? []).some(({ fare, fare_family, departs_at }) => {
    // The table keeps the family as the carrier's offer named it.
    const offer = { fare, fareFamily: fare_family as FareFamily, departsAt: departs_at }
    return judgeOffer(policy, offer, booking.created_at).byRequest
  })
}
