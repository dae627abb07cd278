import { z } from 'zod'
import { answerTo, ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { administrator } from '#platform/http/who.ts'
import { Decided, DecisionWish, OpenTrips } from './contract.ts'
import { decideOnTrips } from './decide-on-trips.ts'
import { openTripsOf } from './open-trips-of.ts'

const params = z.object({ id: z.uuid() })

/** What an administrator must decide before somebody with open trips leaves. */
export const leavingRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/people/:id/open-trips',
    who: administrator,
    holds: 'customer',
    summary: 'Trips of a person that are not over and that nobody has decided on.',
    params,
    reply: OpenTrips,
    refusals: { 'person-not-found': 404 },
    does: async ({ world, session, params: { id } }) => {
      const found = await openTripsOf(world, session, id)
      return found ? ok(found) : { refusal: 'person-not-found' }
    },
  }),
  route({
    method: 'POST',
    path: '/api/people/:id/open-trips/decision',
    who: administrator,
    holds: 'customer',
    summary: 'Cancels the trips of a person that have no ticket yet, or lets all of them stand.',
    params,
    body: DecisionWish,
    reply: Decided,
    refusals: { forbidden: 403, 'person-not-found': 404 },
    does: async (call) => answerTo(await decideOnTrips(call, call.params.id, call.body.decision), ok),
  }),
]
