import type { Session } from '#platform/author.ts'
import { doneWith, type Outcome } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { type NotToWorkOn, workOn } from './hold-request.ts'
import { inAnothersHand, leaseMinutes } from './in-hand.ts'

/** Takes a request in hand for ten minutes, so that colleagues see who works on it. Again by the same: ten more. */
export function claimRequest(
  asking: { world: World; session: Session },
  id: string,
): Promise<Outcome<NotToWorkOn | 'request-in-hand', { until: string }>> {
  return workOn<'request-in-hand', { until: string }>(asking, id, async (act, on) => {
    const taken = await inAnothersHand(act, on)
    if (taken) return taken
    const until = new Date(act.now.getTime() + leaseMinutes * 60_000)
    await act.run(sql`
      update travel_request set state = 'claimed', claimed_by = ${on.manager.id}, claimed_until = ${until}
      where company_id = ${on.request.company_id} and id = ${id}`)
    act.note('ticket-request-claimed', { data: { request: id, trip: on.booking.id } })
    return doneWith({ until: until.toISOString() })
  })
}
