import { z } from 'zod'
import { answerTo, created, ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { securityOffice, securityOfficers } from '#platform/http/who.ts'
import { closeFinding } from './close-finding.ts'
import { Audits, Closing, FindingPlan, NewAudit } from './contract.ts'
import { planFinding } from './plan-finding.ts'
import { recordAudit } from './record-audit.ts'
import { showAudits } from './show-audits.ts'

const changes = {
  method: 'POST',
  who: securityOfficers,
  holds: 'confidential',
} as const
const params = z.object({ id: z.uuid() })

/** Audits by outside bodies, and what came of what they found. */
export const auditRoutes: Route[] = [
  route({
    ...{ ...changes, method: 'GET', who: securityOffice, path: '/api/assurance/audits' },
    summary: 'The outside audits with their findings, and the years with and without one.',
    reply: Audits,
    does: async ({ world }) => ok(await showAudits(world)),
  }),
  route({
    ...{ ...changes, path: '/api/assurance/audits' },
    summary: 'Puts an outside audit on record, with what it found.',
    body: NewAudit,
    reply: z.strictObject({ id: z.uuid() }),
    refusals: {
      ...{ forbidden: 403, 'audit-in-future': 422, 'audit-on-record': 409, 'audit-names-unknown': 422 },
    },
    does: async ({ world, session, body }) => answerTo(await recordAudit({ world, session }, body), created),
  }),
  route({
    ...{ ...changes, path: '/api/assurance/findings/:id/plans' },
    summary: 'Says what is done about a finding, by whom and until when.',
    params,
    body: FindingPlan,
    refusals: {
      ...{ forbidden: 403, 'finding-not-found': 404, 'finding-closed': 409, 'finding-moved-on': 409 },
      'named-person-not-found': 422,
    },
    does: async ({ world, session, params: { id }, body }) =>
      answerTo(await planFinding({ world, session }, id, body)),
  }),
  route({
    ...{ ...changes, path: '/api/assurance/findings/:id/closing' },
    summary: 'Closes a finding by a proof that is found anew, found again, and passes.',
    params,
    body: Closing,
    reply: z.strictObject({ place: z.int() }),
    refusals: {
      ...{ forbidden: 403, 'finding-not-found': 404, 'finding-closed': 409, 'finding-not-planned': 409 },
      ...{ 'proof-not-of-control': 422, 'proof-does-not-hold': 409 },
    },
    does: async ({ world, session, params: { id }, body: { rule } }) =>
      answerTo(await closeFinding({ world, session }, id, rule), ok),
  }),
]
