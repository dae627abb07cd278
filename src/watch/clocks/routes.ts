import { z } from 'zod'
import { answerTo, created, ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { securityOffice, securityOfficers } from '#platform/http/who.ts'
import {
  Addressee,
  Confirmation,
  FactsNoted,
  IncidentClocks,
  Laws,
  regimes,
  StepDone,
  steps,
} from './contract.ts'
import { noteFacts } from './note-facts.ts'
import { noteStep } from './note-step.ts'
import { confirmRule, setAddressee } from './set-law.ts'
import { showClocks } from './show-clocks.ts'
import { showLaws } from './show-laws.ts'

const params = z.object({ id: z.uuid() })
const regime = z.enum(regimes)

/** The law's clocks of an incident, and the laws themselves. */
export const clockRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/watch/incidents/:id/clocks',
    who: securityOffice,
    holds: 'confidential',
    summary: 'What is known of an incident, what each law asks, and by when.',
    params,
    reply: IncidentClocks,
    does: async ({ world, params: { id } }) => ok(await showClocks(world, id)),
  }),
  route({
    method: 'POST',
    path: '/api/watch/incidents/:id/facts',
    who: securityOfficers,
    holds: 'confidential',
    summary: 'Notes what was learned of an incident, or corrects it; the law’s clocks follow.',
    params,
    body: FactsNoted,
    reply: z.strictObject({ number: z.int() }),
    refusals: {
      ...{ forbidden: 403, 'incident-facts-moved-on': 409, 'known-in-the-future': 422 },
      ...{ 'incident-not-found': 404, 'known-before-the-last': 422, 'nothing-to-correct': 409 },
    },
    does: async ({ world, session, params: { id }, body }) =>
      answerTo(await noteFacts({ world, session }, id, body), created),
  }),
  route({
    method: 'POST',
    path: '/api/watch/incidents/:id/clocks/:regime/:number/:step',
    who: securityOfficers,
    holds: 'confidential',
    summary: 'Notes that a report has gone out, or that the persons were told.',
    params: params.extend({
      regime,
      number: z.coerce.number().int().min(1).max(10_000),
      step: z.enum(steps),
    }),
    body: StepDone,
    refusals: {
      ...{ forbidden: 403, 'clock-not-found': 404, 'step-noted-already': 409, 'done-in-the-future': 422 },
    },
    does: async ({ world, session, params: { id, ...of }, body }) =>
      answerTo(await noteStep({ world, session }, { incidentId: id, ...of }, body)),
  }),
  route({
    method: 'GET',
    path: '/api/watch/laws',
    who: securityOffice,
    holds: 'internal',
    summary: 'The laws: to whom is reported, and which counsel has read which version of a rule.',
    reply: Laws,
    does: async ({ world }) => ok(await showLaws(world.db)),
  }),
  route({
    method: 'PUT',
    path: '/api/watch/laws/:regime/addressee',
    who: securityOfficers,
    holds: 'confidential',
    summary: 'Names the authority that is reported to under a law.',
    params: z.object({ regime }),
    body: Addressee,
    refusals: { forbidden: 403 },
    does: async ({ world, session, params, body }) =>
      answerTo(await setAddressee({ world, session }, params.regime, body.addressee)),
  }),
  route({
    method: 'POST',
    path: '/api/watch/laws/:regime/:version/confirmation',
    who: securityOfficers,
    holds: 'confidential',
    summary: 'Notes that counsel has read a version of a rule and agrees.',
    params: z.object({ regime, version: z.string().max(20) }),
    body: Confirmation,
    refusals: { forbidden: 403, 'rule-not-found': 404, 'rule-confirmed-already': 409 },
    does: async ({ world, session, params, body }) =>
      answerTo(await confirmRule({ world, session }, params, body)),
  }),
]
