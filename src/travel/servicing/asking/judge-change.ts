import { proofFor } from '#identity/public.ts'
import { holdPersonOf, type PersonOf } from '#organisation/public.ts'
import type { Act } from '#platform/act.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import { againstOverlaps } from '../../bookings/holding/overlaps.ts'
import { manages } from '../../bookings/reading/who-may-see.ts'
import type { BookingRow } from '../../bookings/tables.ts'
import type { Asking } from '../../issuing/begin-issue.ts'
import { againstPolicy } from '../../policy/against-policy.ts'
import { judgeOffer } from '../../policy/judge-offer.ts'
import { policyOf } from '../../policy/policy-of.ts'
import type { ServicingRow } from '../tables.ts'
import { type Change, changeIn } from './change.ts'

export type AgainstChange = 'against-policy' | 'reason-needed' | 'overlapping-trip' | 'overlap-refused'

/** A change to be judged: of which trip, by whom it is asked for, and what comes back for it. */
interface Wish {
  readonly booking: BookingRow
  readonly person: PersonOf
  readonly change: Change
  /** Negative: what is to be paid on top. */
  readonly refund: number
}

interface Judged {
  /** Whether this person may confirm it; else a ticketing manager of the department does. */
  readonly mayConfirm: boolean
  /** Yen of the whole trip afterwards, with the fee, where the company wants a proof for so much. */
  readonly toProve: number | undefined
}

/**
 * Judges a change as a hold is judged and as issuing is: a new ticket is bought with it. What the carrier has made necessary
 * is free of the policy as long as nothing is to be paid on top; nobody is to stand at a called-off flight for its sake.
 */
export async function judgeChange(
  act: Act,
  { booking, person, change, refund }: Wish,
): Promise<Outcome<AgainstChange, Judged>> {
  const policy = await policyOf(act, booking.company_id)
  const { flights, reason, evenOverlapping } = change
  const isFree = booking.disrupted && change.isSameWay && refund >= 0
  const against = isFree ? undefined : againstPolicy(policy, flights, { reason, now: act.now })
  if (against) return against
  const { company_id: companyId, id: tripId, owner_id: ownerId } = booking
  const wished = { companyId, tripId, ownerId, personIds: await peopleOn(act, booking), offers: flights }
  const overlap = await againstOverlaps(act, wished, { ...policy, evenOverlapping })
  if (overlap) return overlap
  const byRequest = !isFree && flights.some((flight) => judgeOffer(policy, flight, act.now).byRequest)
  const total = booking.amount - refund
  const isAbove = policy.stepUpAbove !== null && total > policy.stepUpAbove
  return doneWith({
    mayConfirm:
      isFree || manages(person, booking.department_id) || (!byRequest && booking.owner_id === person.id),
    toProve: isAbove ? total : undefined,
  })
}

async function peopleOn(act: Act, { company_id, id }: BookingRow): Promise<string[]> {
  const rows = await act.rows<{ id: string }>(sql`
    select person_id as id from travel_passenger
    where company_id = ${company_id} and booking_id = ${id} and person_id is not null`)
  return rows.map((row) => row.id)
}

/**
 * What keeps the asker from confirming a change now; the policy may have changed since it was quoted. Whether he issues for the
 * department stays so until the act ends, and the proof is of this change alone.
 */
export async function againstConfirming(
  act: Act,
  asking: Asking,
  { booking, operation: { offer, refund } }: { booking: BookingRow; operation: ServicingRow },
) {
  const change = changeIn(offer)
  const person = await holdPersonOf(act, booking.company_id, asking.session.accountId)
  if (!change || !person) return refused('quote-gone')
  const judged = await judgeChange(act, { booking, person, change, refund })
  if (!judged.ok) return judged
  const { mayConfirm, toProve } = judged.value
  if (!mayConfirm) return refused('change-by-manager')
  if (toProve === undefined) return undefined
  const params = { trip: booking.id, offers: change.offerIds, total: toProve }
  const proof = await proofFor(act, asking.world, asking, {
    operation: 'change-ticket',
    params,
    always: true,
  })
  return proof.ok ? undefined : proof
}
