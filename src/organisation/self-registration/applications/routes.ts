import { z } from 'zod'
import { answerTo, ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { administrator } from '#platform/http/who.ts'
import { AfterPage } from '#platform/pages/place.ts'
import { Agreement, Applications } from '../contract.ts'
import { agreeToApplication } from './agree-to-application.ts'
import { listApplications } from './list-applications.ts'
import { refuseApplication } from './refuse-application.ts'

const params = z.strictObject({ id: z.uuid() })
const heldBack = {
  forbidden: 403,
  'application-not-found': 404,
  'application-decided': 409,
} as const

/** Those who wait until the administrator agrees. */
export const applicationRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/applications',
    who: administrator,
    holds: 'customer',
    evenLimited: true,
    summary: 'Who has registered himself and waits for agreement, longest first, a page at a time.',
    query: AfterPage,
    reply: Applications,
    does: async ({ world, session, query }) =>
      ok(await listApplications(world.db, session.companyId, query.after)),
  }),
  route({
    method: 'POST',
    path: '/api/applications/:id/agreement',
    who: administrator,
    holds: 'customer',
    summary: 'Agrees: the person is registered and told by mail.',
    params,
    body: Agreement,
    refusals: {
      ...heldBack,
      'invalid-input': 400,
      'department-not-found': 422,
      'member-number-taken': 409,
      'step-up-required': 403,
    },
    does: async (call) => answerTo(await agreeToApplication(call, call.params.id, call.body)),
  }),
  route({
    method: 'POST',
    path: '/api/applications/:id/refusal',
    who: administrator,
    holds: 'customer',
    summary: 'Refuses: nobody is registered, and the person is told by mail.',
    params,
    refusals: heldBack,
    does: async (call) => answerTo(await refuseApplication(call, call.params.id)),
  }),
]
