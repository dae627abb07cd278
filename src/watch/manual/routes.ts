import { z } from 'zod'
import { answerTo, created, ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { securityOffice, securityOfficers } from '#platform/http/who.ts'
import { ManualView, NewManual } from './contract.ts'
import { publishManual } from './publish-manual.ts'
import { manualInForce, readManual } from './read-manual.ts'

/** The manual of incident response, by version. */
export const responseManualRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/watch/manual',
    who: securityOffice,
    holds: 'internal',
    summary: 'The manual of incident response in force.',
    reply: ManualView,
    does: async ({ world }) => ok(await manualInForce(world.db, await world.clock.now())),
  }),
  route({
    method: 'GET',
    path: '/api/watch/manual/:version',
    who: securityOffice,
    holds: 'internal',
    summary: 'One version of the manual of incident response.',
    params: z.object({ version: z.coerce.number().int().min(0).max(1_000_000) }),
    reply: ManualView,
    refusals: { 'not-found': 404 },
    does: async ({ world, params: { version } }) => {
      const found = await readManual(world.db, version, await world.clock.now())
      return found ? ok(found) : { refusal: 'not-found' }
    },
  }),
  route({
    method: 'POST',
    path: '/api/watch/manual',
    who: securityOfficers,
    holds: 'internal',
    summary: 'The CISO puts a new version of the manual in force.',
    body: NewManual,
    reply: z.strictObject({ version: z.int() }),
    refusals: { forbidden: 403, 'manual-in-past': 422 },
    does: async (call) => answerTo(await publishManual(call, call.body), created),
  }),
]
