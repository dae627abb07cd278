import { z } from 'zod'
import { answerTo, created, ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { administrator, companyPerson } from '#platform/http/who.ts'
import { whereaboutsWords } from '../../../web/words/whereabouts.ts'
import { answerSafetyCall } from './answer-safety-call.ts'
import { callForSafety } from './call-for-safety.ts'
import {
  MySafetyCalls,
  SafetyAnswer,
  SafetyCallShown,
  SafetyCalls,
  SafetyCallWish,
  Whereabouts,
  WhereaboutsPageQuery,
  WhereaboutsQuery,
} from './contract.ts'
import { lookUpWhereabouts, takeOutWhereabouts } from './look-up-whereabouts.ts'
import { listSafetyCalls, mySafetyCalls, showSafetyCall } from './show-safety-calls.ts'

const params = z.object({ id: z.uuid() })
const looking = { forbidden: 403, 'window-too-wide': 422 } as const

/** Where a company's people are, and whether they are safe. */
export const whereaboutsRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/whereabouts',
    who: administrator,
    holds: 'customer',
    summary:
      'Who of my company is presumed to be where at a time, a page by airport and name; every look is recorded.',
    query: WhereaboutsPageQuery,
    reply: Whereabouts,
    refusals: looking,
    does: async ({ world, session, query }) => answerTo(await lookUpWhereabouts(world, session, query), ok),
  }),
  route({
    method: 'GET',
    path: '/api/whereabouts/roster',
    who: administrator,
    holds: 'customer',
    givesFile: true,
    summary: 'The same as a page that opens without a network.',
    query: WhereaboutsQuery,
    refusals: { ...looking, 'step-up-required': 403 },
    does: async (call) =>
      answerTo(await takeOutWhereabouts(call.world, call, call.query), (content) => ({
        status: 200,
        file: {
          name: whereaboutsWords[call.session.language].rosterFile,
          type: 'text/html; charset=utf-8',
          content,
        },
      })),
  }),
  route({
    method: 'GET',
    path: '/api/safety-calls',
    who: administrator,
    holds: 'customer',
    summary: 'The latest safety calls of my company and how far they are answered.',
    reply: SafetyCalls,
    does: async ({ world, session }) => ok(await listSafetyCalls(world.db, session.companyId)),
  }),
  route({
    method: 'POST',
    path: '/api/safety-calls',
    who: administrator,
    holds: 'customer',
    summary: 'Asks everybody who is presumed to be there whether he is safe.',
    body: SafetyCallWish,
    reply: z.object({ id: z.uuid(), asked: z.int() }),
    refusals: { ...looking, 'nobody-there': 409, 'safety-call-too-soon': 429 },
    does: async ({ world, session, body }) => answerTo(await callForSafety(world, session, body), created),
  }),
  route({
    method: 'GET',
    path: '/api/safety-calls/mine',
    who: companyPerson,
    holds: 'customer',
    evenLimited: true,
    summary: 'Safety calls that wait for my answer.',
    reply: MySafetyCalls,
    does: async ({ world, session }) => ok(await mySafetyCalls(world, session)),
  }),
  route({
    method: 'GET',
    path: '/api/safety-calls/:id',
    who: administrator,
    holds: 'customer',
    summary: 'One safety call: who needs help, who is silent, who is safe.',
    params,
    query: z.strictObject({
      after: z
        .string()
        .regex(/^\d\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.\d$/)
        .optional(),
    }),
    reply: SafetyCallShown,
    refusals: { forbidden: 403, 'safety-call-not-found': 404 },
    does: async ({ world, session, params: { id }, query }) =>
      answerTo(await showSafetyCall(world, session, { id, ...query }), ok),
  }),
  route({
    method: 'POST',
    path: '/api/safety-calls/:id/answers',
    who: companyPerson,
    holds: 'customer',
    evenLimited: true,
    summary: 'Says whether somebody is safe: I myself, who flies on my trip, or as administrator anybody.',
    params,
    body: SafetyAnswer,
    refusals: { 'safety-call-not-found': 404 },
    does: async ({ world, session, params: { id }, body }) =>
      answerTo(await answerSafetyCall(world, session, id, body)),
  }),
]
