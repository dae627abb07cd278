import { z } from 'zod'
import { answerTo, created, ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { securityOffice, securityOfficers } from '#platform/http/who.ts'
import { Checks, NewCheck, NewResult } from './contract.ts'
import { beginCheck, noteImproved, noteResult } from './keep-checks.ts'
import { showChecks } from './show-checks.ts'

const changes = { method: 'POST', who: securityOfficers, holds: 'internal' } as const
const params = z.object({ id: z.uuid() })
const reply = z.strictObject({ id: z.uuid() })

/** Checks at intervals whether information is managed properly. */
export const checkRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/assurance/checks',
    who: securityOffice,
    holds: 'internal',
    summary: 'The checks at intervals with their last results; the overdue first.',
    reply: Checks,
    does: async ({ world }) => ok(await showChecks(world)),
  }),
  route({
    ...{ ...changes, path: '/api/assurance/checks' },
    summary: 'Begins a check that comes back at intervals.',
    ...{ body: NewCheck, reply },
    refusals: { forbidden: 403, 'check-names-unknown': 422 },
    does: async ({ world, session, body }) => answerTo(await beginCheck({ world, session }, body), created),
  }),
  route({
    ...{ ...changes, path: '/api/assurance/checks/:id/results' },
    summary: 'Notes what a check found.',
    ...{ params, body: NewResult, reply },
    refusals: {
      forbidden: 403,
      'check-not-found': 404,
      'check-in-future': 422,
      'check-on-record': 409,
      'check-without-improvement': 422,
    },
    does: async ({ world, session, params: { id }, body }) =>
      answerTo(await noteResult({ world, session }, id, body), created),
  }),
  route({
    ...{ ...changes, path: '/api/assurance/check-results/:id/improvement' },
    summary: 'Notes that what was to be improved is improved.',
    params,
    refusals: { forbidden: 403, 'improvement-not-found': 404 },
    does: async ({ world, session, params: { id } }) => answerTo(await noteImproved({ world, session }, id)),
  }),
]
