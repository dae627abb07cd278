import { peopleOf, personOf } from '#organisation/public.ts'
import type { Session } from '#platform/author.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { World } from '#platform/world.ts'
import { mayChange } from '../../bookings/reading/who-may-see.ts'
import { endRequest } from '../ending/end-request.ts'
import { isOpen } from '../tables.ts'
import { peopleIn, tellPeople } from '../telling/tell-of-trip.ts'
import { holdRequest } from '../working/hold-request.ts'

type Refusal = 'request-not-found' | 'request-ended' | 'trip-being-issued'

/** Takes a request back, even out of a manager's hand, as long as nothing is being issued; the seats stay held. */
export function withdrawRequest(
  { world, session }: { world: World; session: Session },
  id: string,
): Promise<Outcome<Refusal>> {
  const { companyId, accountId } = session
  return world.act(session, async (act) => {
    const person = await personOf(act, companyId, accountId)
    const held = await holdRequest(act, companyId, id)
    if (!held || !person || !mayChange(person, held.booking)) return refused('request-not-found')
    const { booking, request } = held
    if (!isOpen(request)) return refused('request-ended', { state: request.state })
    if (booking.state !== 'requested') return refused('trip-being-issued')
    await endRequest(act, held, { state: 'withdrawn', by: person.id })
    act.note('ticket-request-withdrawn', { data: { request: id, trip: booking.id } })
    const to = await peopleOf(act, companyId, peopleIn([request.manager_id, request.deputy_id]))
    await tellPeople(act, world, booking, { event: 'withdrawn', to, colleague: person })
    return done
  })
}
