import { z } from 'zod'
import { answerTo, created, ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { companyPerson } from '#platform/http/who.ts'
import { beginDelegation } from './begin-delegation.ts'
import { Delegations, DelegationWish } from './contract.ts'
import { endDelegation } from './end-delegation.ts'
import { listDelegations } from './list-delegations.ts'

/** Standing in for one another, for a time. */
export const delegationRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/delegations',
    who: companyPerson,
    holds: 'customer',
    summary: 'Who stands in for me and for whom I stand in, now or later.',
    reply: Delegations,
    does: async ({ world, session }) => ok(await listDelegations(world, session)),
  }),
  route({
    method: 'POST',
    path: '/api/delegations',
    who: companyPerson,
    holds: 'customer',
    summary: 'Lets a colleague book and ask for me, for a time.',
    body: DelegationWish,
    reply: z.object({ id: z.uuid() }),
    refusals: {
      ...{
        'delegation-time': 422,
        'no-such-deputy': 422,
        'too-many-delegations': 409,
        'step-up-required': 403,
      },
    },
    does: async (call) => answerTo(await beginDelegation(call, call.body), created),
  }),
  route({
    method: 'POST',
    path: '/api/delegations/:id/ending',
    who: companyPerson,
    holds: 'customer',
    summary: 'Ends a delegation before its time; either of the two may.',
    params: z.object({ id: z.uuid() }),
    refusals: { 'delegation-not-found': 404 },
    does: async (call) => answerTo(await endDelegation(call, call.params.id)),
  }),
]
