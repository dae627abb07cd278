import { answerTo, ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { securityOffice } from '#platform/http/who.ts'
import { FactParams, FactsFound, FactsWanted, PersonalOpened } from './contract.ts'
import type { Directory } from './directory.ts'
import { openPersonal } from './open-personal.ts'
import { searchFacts } from './search-facts.ts'

const own = { who: securityOffice } as const

/** The search of the audit log. */
export const searchRoutesWith = (directory: Directory): Route[] => [
  route({
    ...own,
    method: 'GET',
    path: '/api/audit/facts',
    holds: 'customer',
    summary: 'Facts by person, company, name and time, the newest first, a page at a time.',
    query: FactsWanted,
    reply: FactsFound,
    does: async ({ world, session, query }) => ok(await searchFacts(world, directory, session, query)),
  }),
  route({
    ...own,
    method: 'POST',
    path: '/api/audit/facts/:seq/opening',
    holds: 'customer',
    summary: 'Opens the personal fields of one fact, which leaves a fact.',
    params: FactParams,
    reply: PersonalOpened,
    refusals: { forbidden: 403, 'fact-not-found': 404 },
    does: async ({ world, session, params: { seq } }) =>
      answerTo(await openPersonal(world, session, seq), ok),
  }),
]
