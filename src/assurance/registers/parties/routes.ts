import { z } from 'zod'
import { ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { securityOffice } from '#platform/http/who.ts'
import { OutsideAccounts } from './contract.ts'
import { listOutside } from './list-outside.ts'
import { openingRoutes } from './openings/routes.ts'

/** The accounts that people of contractors have, and those that are asked for. */
export const outsideRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/assurance/registers/parties/:id/accounts',
    who: securityOffice,
    holds: 'confidential',
    summary:
      'The accounts people of a contractor have or had, how long each outlived its ground, and what is asked for.',
    params: z.object({ id: z.uuid() }),
    reply: OutsideAccounts,
    does: async ({ world, session, params: { id } }) => ok(await listOutside(world, id, session)),
  }),
  ...openingRoutes,
]
