import { z } from 'zod'
import { answerTo, ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { securityOffice, securityOfficers } from '#platform/http/who.ts'
import { Decision, Inbox, itemStates, NewNote } from './contract.ts'
import { completeAction, decide, noteItem } from './decide.ts'
import { showInbox } from './show-inbox.ts'

const path = '/api/watch/intel'
const params = z.object({ id: z.uuid() })
const changes = {
  method: 'POST',
  who: securityOfficers,
  holds: 'confidential',
} as const

/** What was received and what was decided about it. */
export const inboxRoutes: Route[] = [
  route({
    method: 'GET',
    path,
    who: securityOffice,
    holds: 'confidential',
    summary:
      'What was received, the newest first, a page at a time; `late` are those that have waited too long.',
    query: z.strictObject({
      state: z.enum([...itemStates, 'late']).optional(),
      after: z.string().max(200).optional(),
    }),
    reply: Inbox,
    does: async ({ world, session: { language }, query: { state, after } }) =>
      ok(await showInbox(world, { state, after, language })),
  }),
  route({
    ...{ ...changes, path },
    summary: 'Writes down what came by other ways, so that it waits for a decision.',
    body: NewNote,
    // Twenty thousand letters, whatever they take in UTF-8 and JSON.
    bodyLimit: 256 * 1024,
    refusals: { forbidden: 403 },
    does: async (call) => answerTo(await noteItem(call, call.body)),
  }),
  route({
    ...{ ...changes, path: `${path}/:id/decisions`, params },
    summary: 'Decides what is done about an item, with the reason.',
    body: Decision,
    refusals: { forbidden: 403, 'intel-not-found': 404, 'intel-without-indicators': 409 },
    does: async (call) => answerTo(await decide(call, call.params.id, call.body)),
  }),
  route({
    ...{ ...changes, path: `${path}/actions/:id/completion`, params },
    summary: 'A task that came of a decision is done.',
    refusals: { forbidden: 403, 'intel-not-found': 404 },
    does: async (call) => answerTo(await completeAction(call, call.params.id)),
  }),
]
