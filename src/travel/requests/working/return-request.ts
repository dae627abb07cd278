import type { Session } from '#platform/author.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import type { World } from '#platform/world.ts'
import { endRequest } from '../ending/end-request.ts'
import { tellTravellers } from '../telling/tell-of-trip.ts'
import { type NotToWorkOn, workOn } from './hold-request.ts'
import { inAnothersHand } from './in-hand.ts'

/** Returns a request with a comment; the seats stay held, and the traveller may ask again until the deadline. */
export function returnRequest(
  asking: { world: World; session: Session },
  id: string,
  comment: string,
): Promise<Outcome<NotToWorkOn | 'request-in-hand'>> {
  return workOn<'request-in-hand', undefined>(asking, id, async (act, on) => {
    const taken = await inAnothersHand(act, on)
    if (taken) return taken
    await endRequest(act, on, { state: 'returned', by: on.manager.id, comment })
    act.note('ticket-request-returned', {
      subject: on.manager.accountId,
      data: { request: id, trip: on.booking.id },
      personal: { comment },
    })
    const colleague = on.manager
    await tellTravellers(act, asking.world, on.booking, { event: 'returned', colleague, comment })
    return done
  })
}
