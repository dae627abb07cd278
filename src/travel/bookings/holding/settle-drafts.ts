import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { connectorOf } from '../../connectors/connector-of.ts'
import { policyOf } from '../../policy/policy-of.ts'
import { type BookingRef, bookingById } from '../reading/booking-by-id.ts'
import { giveUp, keepOrder } from './keep-order.ts'

/** A call that holds a trip has answered by then, unless its answer was lost or its process killed. */
const lostAfterMs = 20_000
/** Later than this no call that was under way reaches the carrier any more: what it does not know was never held. */
const neverHeldAfterMs = 180_000

const settler = { by: 'system', name: 'travel.settle-drafts' } as const
type LostDraft = BookingRef & { ref: string; createdAt: Date }

/** Looks up, by our own reference, the trips whose holding was asked for and never answered. */
export async function settleDrafts(world: World): Promise<void> {
  const now = await world.clock.now()
  const drafts = await world.db.rows<LostDraft>(sql`
    select company_id as "companyId", id as "bookingId", carrier_ref as ref, created_at as "createdAt"
    from travel_booking where state = 'draft' and created_at <= ${new Date(now.getTime() - lostAfterMs)}
    order by created_at limit 200`)
  for (const draft of drafts) await settle(world, draft)
}

async function settle(world: World, draft: LostDraft): Promise<void> {
  // A carrier that cannot be reached is asked again in a minute.
  const order = await connectorOf(world)
    .get({ ref: draft.ref })
    .catch((fault: Error) => fault)
  if (order instanceof Error) return world.log.warn({ err: order }, 'a lost draft could not be looked up')
  const { leadHours } = await policyOf(world.db, draft.companyId)
  await world.act(settler, async (act) => {
    if (order) return keepOrder(act, world, draft, { order, leadHours })
    const booking = await bookingById(act, draft)
    const isOver = act.now.getTime() - draft.createdAt.getTime() > neverHeldAfterMs
    return booking?.state === 'draft' && isOver ? giveUp(act, booking, 'never held') : undefined
  })
}
