import { answerTo, ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { securityOffice, securityOfficers } from '#platform/http/who.ts'
import { Leavings, NewLeaving } from './contract.ts'
import { letLeave } from './let-leave.ts'
import { listLeavings } from './list-leavings.ts'

const path = '/api/assurance/leavings'

/** Whoever leaves, and what ends with it. */
export const leaverRoutes: Route[] = [
  route({
    method: 'GET',
    path,
    who: securityOffice,
    holds: 'confidential',
    summary: 'Whose access ended with his leaving, how long it outlived it, and whose ends next.',
    reply: Leavings,
    does: async ({ world }) => ok(await listLeavings(world)),
  }),
  route({
    method: 'POST',
    path,
    who: securityOfficers,
    holds: 'confidential',
    summary: 'Notes somebody’s last day; his account, devices and seats end with it.',
    body: NewLeaving,
    refusals: {
      ...{ forbidden: 403, 'step-up-required': 403, 'leaving-own': 403, 'leaving-of-office': 403 },
      ...{ 'leaver-not-found': 404, 'leaves-before-joining': 422 },
    },
    does: async (call) => answerTo(await letLeave(call, call.body)),
  }),
]
