import { z } from 'zod'
import { listCompanies } from '#organisation/public.ts'
import { answerTo, ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { securityOfficers } from '#platform/http/who.ts'
import { contain, release } from './contain.ts'
import { Confirmed, ContainmentWish, Touches } from './contract.ts'
import { touchesOf } from './touches-of.ts'

const target = {
  'containment-finds-nobody': 404,
  'containment-stands': 409,
  'containment-time': 422,
} as const
const shape = { who: securityOfficers } as const
const incident = z.object({ id: z.uuid() })

/** What the security office stops, and how it says before what that touches. */
export const containmentRoutes: Route[] = [
  route({
    ...shape,
    method: 'POST',
    path: '/api/watch/containment/preview',
    holds: 'confidential',
    summary: 'What a containment would touch, before anything is done.',
    body: ContainmentWish,
    reply: Touches,
    refusals: target,
    does: async ({ world, session, body }) =>
      answerTo(await touchesOf(world.db, body, { now: await world.clock.now(), but: session.accountId }), ok),
  }),
  route({
    ...shape,
    method: 'GET',
    path: '/api/watch/companies',
    holds: 'confidential',
    summary: 'Companies whose name holds these words, to choose one to contain.',
    query: z.strictObject({ words: z.string().trim().min(1).max(100) }),
    reply: z.strictObject({ companies: z.array(z.strictObject({ id: z.uuid(), name: z.string() })) }),
    does: async ({ world, query: { words } }) => {
      const { companies } = await listCompanies(world.db, { words, today: '2000-01-01' })
      return ok({ companies: companies.map(({ id, name }) => ({ id, name })) })
    },
  }),
  route({
    ...shape,
    method: 'POST',
    path: '/api/watch/incidents/:id/containments',
    holds: 'confidential',
    summary: 'Stops what was previewed and confirmed.',
    params: incident,
    body: Confirmed,
    refusals: {
      ...target,
      forbidden: 403,
      'step-up-required': 403,
      'incident-not-found': 404,
      'incident-closed': 409,
      'containment-touches-more': 409,
    },
    does: async (call) => answerTo(await contain(call, call.params.id, call.body)),
  }),
  route({
    ...shape,
    method: 'POST',
    path: '/api/watch/incidents/:id/containments/:containmentId/release',
    holds: 'confidential',
    summary: 'Undoes a hold or a raised network.',
    params: incident.extend({ containmentId: z.uuid() }),
    refusals: {
      forbidden: 403,
      'step-up-required': 403,
      'containment-not-found': 404,
      'containment-over': 409,
    },
    does: async (call) => answerTo(await release(call, call.params.id, call.params.containmentId)),
  }),
]
