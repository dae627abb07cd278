import { ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { securityOffice } from '#platform/http/who.ts'
import { Sources } from './contract.ts'
import { showSources } from './show-sources.ts'

/** Where intelligence is fetched. */
export const sourceRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/watch/sources',
    who: securityOffice,
    holds: 'confidential',
    summary: 'The TAXII servers that are asked, with their last success and what stands in the way.',
    reply: Sources,
    does: async ({ world }) => ok(await showSources(world.db)),
  }),
]
