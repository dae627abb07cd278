import { z } from 'zod'
import { answerTo, ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { securityOffice, securityOfficers } from '#platform/http/who.ts'
import { doneWith } from '#platform/outcome.ts'
import { approvePolicy, proposePolicy } from '#risk/public.ts'
import { atTheWatch } from '../at-the-watch.ts'
import { Campaigns, Decisions, JudgementState, NewPolicy } from './contract.ts'
import { showCampaigns } from './show-campaigns.ts'
import { showDecisions } from './show-decisions.ts'
import { showState } from './show-state.ts'

const path = '/api/watch/judgement'
const read = { method: 'GET', who: securityOffice, holds: 'confidential' } as const
const change = { method: 'POST', who: securityOfficers, holds: 'confidential' } as const

/** When codes are asked: how often, why each, and how often they shall be. For the security office alone (S1-46). */
export const judgementRoutes: Route[] = [
  route({
    ...read,
    path,
    summary: 'How often codes are asked, what another share would mean, and the policies.',
    reply: JudgementState,
    does: async ({ world, session }) => ok(await showState(world, session)),
  }),
  route({
    ...read,
    who: securityOfficers,
    path: `${path}/decisions`,
    summary:
      'The latest decisions, with what was weighed and what would have turned each; that somebody looked leaves a fact.',
    query: z.strictObject({ which: z.enum(['asked', 'all']).default('asked') }),
    reply: Decisions,
    does: async ({ world, session, query }) => ok(await showDecisions(world, session, query.which)),
  }),
  route({
    ...read,
    path: `${path}/campaigns`,
    summary: 'Attacks on the whole gate: against whom, since when, from where, and what is asked meanwhile.',
    reply: Campaigns,
    does: async ({ world, session }) => ok(await showCampaigns(world, session)),
  }),
  route({
    ...change,
    path: `${path}/policies`,
    summary: 'Proposes how often codes shall be asked; another of the office switches it on.',
    body: NewPolicy,
    refusals: { forbidden: 403 },
    does: async (call) =>
      answerTo(
        await atTheWatch(call, async (act) =>
          doneWith(await proposePolicy(act, call.world, call.session, call.body)),
        ),
      ),
  }),
  route({
    ...change,
    path: `${path}/policies/:version/approval`,
    summary: 'Switches a proposed policy on; whoever proposed it cannot.',
    params: z.object({ version: z.coerce.number().int().positive() }),
    refusals: { forbidden: 403, 'policy-own': 403, 'policy-moved-on': 409 },
    does: async (call) =>
      answerTo(await atTheWatch(call, (act) => approvePolicy(act, call.session, call.params.version))),
  }),
]
