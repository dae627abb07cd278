import { answerTo, ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { administrator } from '#platform/http/who.ts'
import { changePolicy } from './change-policy.ts'
import { TravelPolicy } from './contract.ts'
import { policyOf } from './policy-of.ts'

/** What a company lets its people book. */
export const policyRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/travel-policy',
    who: administrator,
    holds: 'internal',
    evenLimited: true,
    summary: 'What my company lets its people book, and who issues it.',
    reply: TravelPolicy,
    does: async ({ world, session }) => ok(await policyOf(world.db, session.companyId)),
  }),
  route({
    method: 'PUT',
    path: '/api/travel-policy',
    who: administrator,
    holds: 'internal',
    summary: 'Changes what my company lets its people book, and who issues it.',
    body: TravelPolicy,
    refusals: { forbidden: 403, 'step-up-required': 403 },
    does: async (call) => answerTo(await changePolicy(call, call.body)),
  }),
]
