import { z } from 'zod'
import { answerTo, created, ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { securityOffice, securityOfficers } from '#platform/http/who.ts'
import { DraftInForce, ManualDraft, Manuals, ManualView } from './contract.ts'
import { listManuals } from './list-manuals.ts'
import { publishDraft } from './publish-manual.ts'
import { manualInForce, readManual } from './read-manual.ts'
import { writeDraft } from './write-draft.ts'

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
    method: 'GET',
    path: '/api/watch/manuals',
    who: securityOffice,
    holds: 'internal',
    summary:
      'Every version of the manual with who wrote and who approved it, and the one that is being written.',
    reply: Manuals,
    does: async ({ world, session: { language } }) => ok(await listManuals(world, language)),
  }),
  route({
    method: 'PUT',
    path: '/api/watch/manuals/draft',
    who: securityOfficers,
    holds: 'internal',
    summary: 'Writes the next version of the manual.',
    body: ManualDraft,
    reply: z.strictObject({ revision: z.uuid() }),
    refusals: { forbidden: 403, 'manual-moved-on': 409 },
    does: async (call) => answerTo(await writeDraft(call, call.body), ok),
  }),
  route({
    method: 'POST',
    path: '/api/watch/manuals/draft/approval',
    who: securityOfficers,
    holds: 'internal',
    summary: 'The CISO approves what somebody else has drafted and puts it in force.',
    body: DraftInForce,
    reply: z.strictObject({ version: z.int() }),
    refusals: { forbidden: 403, 'manual-in-past': 422, 'manual-moved-on': 409, 'own-draft': 409 },
    does: async (call) => answerTo(await publishDraft(call, call.body), created),
  }),
]
