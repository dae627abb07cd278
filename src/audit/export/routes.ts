import { ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { securityOffice } from '#platform/http/who.ts'
import { ReceiversShown } from './contract.ts'
import { listReceivers } from './list-receivers.ts'

/** Who outside is sent the facts. */
export const exportRoutes: Route[] = [
  route({
    who: securityOffice,
    method: 'GET',
    path: '/api/audit/receivers',
    holds: 'internal',
    summary: 'Who outside is sent the facts, how far, and when each last got something.',
    reply: ReceiversShown,
    does: async ({ world }) => ok(await listReceivers(world)),
  }),
]
