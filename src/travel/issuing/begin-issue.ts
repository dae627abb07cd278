import { proofFor } from '#identity/public.ts'
import { holdPersonOf, type PersonOf } from '#organisation/public.ts'
import type { Act } from '#platform/act.ts'
import type { Session } from '#platform/author.ts'
import type { Call } from '#platform/http/route.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { bookingById } from '../bookings/reading/booking-by-id.ts'
import { manages } from '../bookings/reading/who-may-see.ts'
import type { BookingRow } from '../bookings/tables.ts'
import { policyOf } from '../policy/policy-of.ts'
import { isOpen, type RequestRow } from '../requests/tables.ts'
import { holdRequest } from '../requests/working/hold-request.ts'
import { inAnothersHand, leaseMinutes } from '../requests/working/in-hand.ts'
import { type Attempt, lostAfterMs } from './attempt.ts'
import { mayIssueUnasked } from './may-issue.ts'
import { returnAsDearer } from './return-as-dearer.ts'

/** Who asks, from which browser, with which proof. */
export type Asking = Pick<Call, 'world' | 'client' | 'stepUp'> & { readonly session: Session }

/** What is to be issued: what was asked for, or a held trip without a request. */
export type Target = { readonly requestId: string } | { readonly tripId: string }

export type BeginRefusal =
  | 'request-not-found'
  | 'trip-not-found'
  | 'request-ended'
  | 'request-in-hand'
  | 'trip-being-issued'
  | 'trip-stands-elsewhere'
  | 'trip-changed'
  | 'price-moved'
  | 'too-late-to-issue'
  | 'step-up-required'

/** A trip that everything speaks for, with who issues it. */
export interface Ready {
  readonly booking: BookingRow
  readonly request: RequestRow | undefined
  readonly issuer: PersonOf
}

/**
 * Checks at the moment of commit everything that issuing hangs on, and writes the try down before the carrier hears of it:
 * the issuer is active, the department is his, the trip is as it was asked for, no dearer than agreed, and the deadline has
 * not come, by the database's clock. All of it stays so until this act ends.
 */
export function beginIssue(asking: Asking, target: Target): Promise<Outcome<BeginRefusal, Attempt>> {
  const { world, session } = asking
  return world.act(session, async (act): Promise<Outcome<BeginRefusal, Attempt>> => {
    const ready = await ('requestId' in target
      ? requested(act, asking, target.requestId)
      : unasked(act, session, target.tripId))
    if (!ready.ok) return ready
    const { booking } = ready.value
    if (!booking.effective || booking.effective <= act.now) return refused('too-late-to-issue')
    const { stepUpAbove } = await policyOf(act, booking.company_id)
    if (stepUpAbove !== null && booking.amount > stepUpAbove) {
      const params = { trip: booking.id, amount: booking.amount }
      const proof = await proofFor(act, world, asking, { operation: 'issue-ticket', params, always: true })
      if (!proof.ok) return proof
    }
    return doneWith(await enterAttempt(act, world, ready.value))
  })
}

async function requested(
  act: Act,
  { world, session }: Asking,
  id: string,
): Promise<Outcome<BeginRefusal, Ready>> {
  const held = await holdRequest(act, session.companyId, id)
  const issuer = await holdPersonOf(act, session.companyId, session.accountId)
  const isHis = held && issuer?.status === 'active' && manages(issuer, held.booking.department_id)
  if (!held || !issuer || !isHis) return refused('request-not-found')
  const { booking, request } = held
  if (!isOpen(request)) return refused('request-ended', { state: request.state })
  if (booking.state !== 'requested') return refused('trip-being-issued')
  const taken = await inAnothersHand(act, { ...held, manager: issuer })
  if (taken) return taken
  if (request.booking_version !== booking.version) return refused('trip-changed')
  if (booking.amount > request.approved_amount) {
    await returnAsDearer(act, world, held)
    return refused('price-moved')
  }
  return doneWith({ booking, request, issuer })
}

async function unasked(act: Act, session: Session, tripId: string): Promise<Outcome<BeginRefusal, Ready>> {
  const booking = await bookingById(act, { companyId: session.companyId, bookingId: tripId })
  const issuer = await holdPersonOf(act, session.companyId, session.accountId)
  if (!booking || !issuer || !(await mayIssueUnasked(act, issuer, booking))) return refused('trip-not-found')
  if (booking.state === 'issuing' || booking.state === 'issue-unknown') return refused('trip-being-issued')
  if (booking.state !== 'held') return refused('trip-stands-elsewhere', { state: booking.state })
  return doneWith({ booking, request: undefined, issuer })
}

/** Writes a try down: the trip is being issued from now on, and nobody else can begin. */
export async function enterAttempt(
  act: Act,
  world: World,
  { booking, request, issuer }: Ready,
): Promise<Attempt> {
  const { company_id: companyId, id: bookingId } = booking
  if (!booking.order_id) throw new Error('A held trip without an order.')
  const id = world.random.id()
  const atMost = request?.approved_amount ?? booking.amount
  await act.run(sql`
    insert into travel_issue (company_id, id, booking_id, request_id, issued_by, at_most, state, begun_at, look_at)
    values (${companyId}, ${id}, ${bookingId}, ${request?.id ?? null}, ${issuer.id}, ${atMost}, 'running',
      ${act.now}, ${new Date(act.now.getTime() + lostAfterMs)})`)
  await act.run(sql`
    update travel_booking set state = 'issuing' where company_id = ${companyId} and id = ${bookingId}`)
  if (request)
    await act.run(sql`
      update travel_request set state = 'claimed', claimed_by = ${issuer.id},
        claimed_until = ${new Date(act.now.getTime() + leaseMinutes * 60_000)}
      where company_id = ${companyId} and id = ${request.id}`)
  act.note('ticket-issuing', { data: { trip: bookingId, request: request?.id, attempt: id, atMost } })
  return {
    ...{ companyId, id, bookingId, requestId: request?.id ?? null, atMost, issuedBy: issuer.id },
    ...{ ref: booking.carrier_ref, orderId: booking.order_id, begunAt: act.now },
  }
}
