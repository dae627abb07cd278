import { ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { anyone } from '#platform/http/who.ts'
import { Trust } from './contract.ts'
import { showTrust } from './show-trust.ts'

/** What everybody reads without signing in (S2-33). */
export const trustRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/trust',
    who: anyone,
    holds: 'public',
    summary: 'The policy on information security, its history, and which promises are proved at present.',
    reply: Trust,
    does: async ({ world }) => ok(await showTrust(world)),
  }),
]
