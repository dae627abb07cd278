import { z } from 'zod'
import { answerTo, ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { securityOffice, securityOfficers } from '#platform/http/who.ts'
import { NewCheck, NewServer, PublicServers } from './contract.ts'
import { addServer, noteCheck, retireServer } from './keep-server.ts'
import { showServers } from './show-servers.ts'

const path = '/api/watch/servers'
const params = z.object({ id: z.uuid() })
const changes = {
  method: 'POST',
  holds: 'confidential',
  who: securityOfficers,
} as const

/** The servers the public can reach, and whether they were checked. */
export const serverRoutes: Route[] = [
  route({
    method: 'GET',
    path,
    holds: 'confidential',
    who: securityOffice,
    summary: 'Servers the public can reach: what runs there, when each was checked, and what advisories say.',
    reply: PublicServers,
    does: async ({ world }) => ok(await showServers(world)),
  }),
  route({
    ...{ ...changes, path },
    summary: 'Enters a server the public can reach.',
    body: NewServer,
    refusals: { forbidden: 403, 'server-taken': 409 },
    does: async (call) => answerTo(await addServer(call, call.body)),
  }),
  route({
    ...{ ...changes, path: `${path}/:id/checks`, params },
    summary: 'Notes that a server was looked at for weaknesses.',
    body: NewCheck,
    refusals: { forbidden: 403, 'server-not-found': 404, 'check-in-the-future': 422 },
    does: async (call) => answerTo(await noteCheck(call, call.params.id, call.body)),
  }),
  route({
    ...{ ...changes, path: `${path}/:id/retirement`, params },
    summary: 'The public can reach a server no more.',
    refusals: { forbidden: 403, 'server-not-found': 404 },
    does: async (call) => answerTo(await retireServer(call, call.params.id)),
  }),
]
