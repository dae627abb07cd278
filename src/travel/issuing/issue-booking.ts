import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import type { World } from '#platform/world.ts'
import { type Answer, type Order, OutcomeUnknown } from '../connectors/connector.ts'
import { connectorOf } from '../connectors/connector-of.ts'
import type { Attempt } from './attempt.ts'
import { type Asking, type BeginRefusal, beginIssue, type Target } from './begin-issue.ts'
import { lookUpAttempt } from './look-up-attempt.ts'
import { type Settled, settleIssue } from './settling/settle-issue.ts'

type Refusal = BeginRefusal | 'seats-gone'

/**
 * Issues a trip: the try is written down, the carrier is asked outside any transaction, and what it said is kept even if
 * the issuer's session has ended meanwhile. When its answer is lost, it is looked up once by our reference, and then by
 * `settleIssues` until it is known; before that nobody can try again.
 */
export async function issueBooking(
  asking: Asking,
  target: Target,
): Promise<Outcome<Refusal, { state: 'ticketed' | 'issue-unknown'; tripId: string }>> {
  const { world } = asking
  const begun = await beginIssue(asking, target)
  if (!begun.ok) return begun
  return told(await carryOut(world, begun.value), begun.value)
}

/** Has the carrier issue what was written down, and keeps what it says. */
export async function carryOut(world: World, attempt: Attempt): Promise<Settled> {
  const answer = await askCarrier(world, attempt)
  if (answer) return settleIssue(world, attempt, answer)
  return lookUpAttempt(world, attempt).catch((fault: Error) => {
    world.log.warn({ err: fault }, 'a lost issue could not be looked up')
    return 'issue-unknown' as const
  })
}

/** What the carrier said, or nothing when that is not known. A fault of ours in between is as unknown as a lost line. */
async function askCarrier(world: World, attempt: Attempt): Promise<Answer<Order> | undefined> {
  const { orderId, ref, atMost } = attempt
  try {
    return await connectorOf(world).issue({ orderId, ref, atMost })
  } catch (fault) {
    if (!(fault instanceof OutcomeUnknown)) world.log.error({ err: fault }, 'a carrier failed while issuing')
    return undefined
  }
}

function told(settled: Settled, { bookingId: tripId }: Attempt) {
  if (settled === 'ticketed' || settled === 'issue-unknown') return doneWith({ state: settled, tripId })
  if (settled === 'dearer') return refused('price-moved')
  return settled === 'expired' ? refused('seats-gone') : refused('trip-changed')
}
