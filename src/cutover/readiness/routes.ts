import { answerTo, ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { administrator } from '#platform/http/who.ts'
import {
  InvitationWish,
  Invited,
  Readiness,
  ReadinessPeople,
  ReadinessPeopleQuery,
  ReadinessQuery,
} from '../contract.ts'
import { invite } from './invite.ts'
import { listReadiness } from './list-readiness.ts'
import { showReadiness } from './show-readiness.ts'

/** A company's own board: who of it is not ready for the change, and what can be done. */
export const readinessRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/readiness',
    who: administrator,
    holds: 'internal',
    evenLimited: true,
    summary: 'How my company stands for the next day on which rules change.',
    query: ReadinessQuery,
    reply: Readiness,
    does: async ({ world, session, query }) => ok(await showReadiness(world, session, query)),
  }),
  route({
    method: 'GET',
    path: '/api/readiness/people',
    who: administrator,
    holds: 'customer',
    evenLimited: true,
    summary: 'People of my company in whose way one thing stands, a page in reading order.',
    query: ReadinessPeopleQuery,
    reply: ReadinessPeople,
    does: async ({ world, session, query }) => ok(await listReadiness(world, session, query)),
  }),
  route({
    method: 'POST',
    path: '/api/readiness/invitations',
    who: administrator,
    holds: 'customer',
    summary: 'Asks people of my company by mail to do what only they can; each at most once a day.',
    body: InvitationWish,
    reply: Invited,
    refusals: { forbidden: 403 },
    does: async ({ world, session, body }) => answerTo(await invite(world, session, body), ok),
  }),
]
