import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { Order } from '../connectors/connector.ts'
import { connectorOf } from '../connectors/connector-of.ts'
import { type Attempt, believedAfterMs, lostAfterMs } from './attempt.ts'
import { issuer } from './settling/entering.ts'
import { type Settled, settleIssue } from './settling/settle-issue.ts'

/**
 * Asks the carrier by our own reference what became of a try whose answer was lost, and settles it. That it still only holds
 * the seats is believed when no call can be under way any more; until then it stays unknown.
 */
export async function lookUpAttempt(world: World, attempt: Attempt): Promise<Settled> {
  const order = await connectorOf(world)
    .get({ ref: attempt.ref })
    .catch((fault: Error) => fault)
  if (order instanceof Error) {
    await wait(world, attempt)
    throw order
  }
  if (order && order.state !== 'held') return settleIssue(world, attempt, { ok: true, value: order })
  const now = await world.clock.now()
  if (now.getTime() - attempt.begunAt.getTime() < believedAfterMs) return wait(world, attempt)
  return settleIssue(world, attempt, heldOrGone(order))
}

const heldOrGone = (order: Order | undefined) =>
  order ? ({ ok: true, value: order } as const) : ({ ok: false, refusal: 'order-unknown' } as const)

/** Writes down that nobody knows yet, and when to look again. */
function wait(world: World, { companyId, id, bookingId }: Attempt): Promise<Settled> {
  return world.act(issuer, async (act) => {
    const marked = await act.run(sql`
      update travel_booking set state = 'issue-unknown'
      where company_id = ${companyId} and id = ${bookingId} and state = 'issuing'`)
    await act.run(sql`
      update travel_issue set state = 'unknown', look_at = ${new Date(act.now.getTime() + lostAfterMs / 2)}
      where company_id = ${companyId} and id = ${id} and ended_at is null`)
    if (marked) act.note('ticket-issue-unknown', { companyId, data: { trip: bookingId, attempt: id } })
    return 'issue-unknown' as const
  })
}
