import { z } from 'zod'
import { answerTo, ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { securityOffice, securityOfficers } from '#platform/http/who.ts'
import { WatchState } from '../detecting/contract.ts'
import { watchState } from '../detecting/watch-state.ts'
import { RuleChanges, RuleDecision, RuleSource, Rules } from './contract.ts'
import { recordDecision } from './decide.ts'
import { listChanges } from './list-changes.ts'
import { listRules } from './list-rules.ts'
import { ruleFiles } from './rule-files.ts'

const read = { method: 'GET', who: securityOffice } as const

/** The rules, the register of their changes, and whether anybody looks. */
export const ruleRoutes: Route[] = [
  route({
    ...read,
    path: '/api/watch/rules',
    holds: 'confidential',
    summary: 'The detection rules in use, with when their own tests last ran.',
    reply: Rules,
    does: async ({ world }) => ok(await listRules(world.db)),
  }),
  route({
    ...read,
    path: '/api/watch/rules/:name',
    holds: 'confidential',
    summary: 'A rule file as it was written.',
    params: z.object({ name: z.string().max(100) }),
    reply: RuleSource,
    refusals: { 'rules-not-found': 404 },
    does: async ({ world, params: { name } }) => {
      const file = (await ruleFiles(world.db)).find((one) => one.name === name)
      return file ? ok({ name, source: file.source }) : { refusal: 'rules-not-found' }
    },
  }),
  route({
    ...read,
    path: '/api/watch/rule-changes',
    holds: 'internal',
    summary: 'The register of changes to detection and prevention, by quarter.',
    reply: RuleChanges,
    does: async ({ world, session: { language } }) => ok(await listChanges(world, language)),
  }),
  route({
    method: 'POST',
    path: '/api/watch/rule-changes',
    who: securityOfficers,
    holds: 'internal',
    summary: 'Records a changed preventive control, or that nothing needs to change this quarter.',
    body: RuleDecision,
    refusals: { forbidden: 403 },
    does: async (call) => answerTo(await recordDecision(call, call.body)),
  }),
  route({
    ...read,
    path: '/api/watch/state',
    holds: 'internal',
    summary: 'Whether the watch is awake, and its gaps.',
    reply: WatchState,
    does: async ({ world }) => ok(await watchState(world)),
  }),
]
