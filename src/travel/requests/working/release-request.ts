import type { Session } from '#platform/author.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { type NotToWorkOn, workOn } from './hold-request.ts'
import { inAnothersHand, waitingState } from './in-hand.ts'

/** Lays a request back into the queue before its ten minutes are over. */
export function releaseRequest(
  asking: { world: World; session: Session },
  id: string,
): Promise<Outcome<NotToWorkOn | 'request-in-hand'>> {
  return workOn<'request-in-hand', undefined>(asking, id, async (act, on) => {
    const taken = await inAnothersHand(act, on)
    if (taken) return taken
    if (on.request.state !== 'claimed') return done
    await act.run(sql`
      update travel_request set state = ${waitingState(on.request)}, claimed_by = null, claimed_until = null
      where company_id = ${on.request.company_id} and id = ${id}`)
    act.note('ticket-request-released', { data: { request: id, trip: on.booking.id } })
    return done
  })
}
