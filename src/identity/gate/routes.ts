import { ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { anyone } from '#platform/http/who.ts'
import { GateFacts } from './contract.ts'
import { gateFacts } from './show-gate.ts'

/** What every screen asks for first. */
export const gateRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/gate',
    who: anyone,
    holds: 'public',
    evenInMaintenance: true,
    summary: 'Show the operator’s names, contacts, dates and password policy',
    reply: GateFacts,
    does: async ({ world }) => ok(await gateFacts(world)),
  }),
]
