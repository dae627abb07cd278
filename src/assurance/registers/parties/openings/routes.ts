import { z } from 'zod'
import { answerTo, created, ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { securityOfficers } from '#platform/http/who.ts'
import { NewOutside, OpeningsWaiting } from '../contract.ts'
import { askOutside } from './ask-outside.ts'
import { confirmOutside } from './confirm-outside.ts'
import { refuseOutside, takeBackOutside } from './decline-outside.ts'
import { waitingOpenings } from './list-openings.ts'

const path = '/api/assurance/registers/parties/:partyId/openings'
const one = `${path}/:openingId`
const params = z.object({ partyId: z.uuid(), openingId: z.uuid() })
const changes = { method: 'POST', who: securityOfficers, holds: 'confidential' } as const
const grounds = {
  'register-entry-not-found': 404,
  'selection-missing': 409,
  'contract-missing': 409,
  'contract-ended': 409,
  'confidentiality-missing': 409,
  'confidentiality-ended': 409,
} as const

/** Accounts for people of contractors: asked for by one of the office, decided by another. */
export const openingRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/assurance/openings',
    who: securityOfficers,
    holds: 'confidential',
    summary: 'The contractors for whose people somebody else asks for an account that is not decided yet.',
    reply: OpeningsWaiting,
    does: async ({ world, session }) => ok(await waitingOpenings(world, session)),
  }),
  route({
    ...{ ...changes, path, params: params.pick({ partyId: true }), body: NewOutside },
    summary: 'Asks for an account for somebody of a contractor who was selected and is bound by contract.',
    reply: z.strictObject({ id: z.uuid() }),
    refusals: {
      ...{ forbidden: 403, 'step-up-required': 403, ...grounds },
      ...{ 'address-shared': 409, 'opening-asked-already': 409 },
    },
    does: async (call) => answerTo(await askOutside(call, call.params.partyId, call.body), created),
  }),
  route({
    ...{ ...changes, path: `${one}/confirmation`, params },
    summary: 'Confirms what another one asked for, and opens the account.',
    reply: z.strictObject({ signInId: z.string() }),
    refusals: {
      ...{ forbidden: 403, 'step-up-required': 403, ...grounds },
      ...{ 'opening-not-found': 404, 'opening-own': 403, 'opening-address-taken': 409 },
    },
    does: async (call) => answerTo(await confirmOutside(call, call.params), created),
  }),
  route({
    ...{ ...changes, path: `${one}/refusal`, params },
    summary: 'Refuses what another one asked for.',
    refusals: { forbidden: 403, 'opening-not-found': 404, 'opening-own': 403 },
    does: async (call) => answerTo(await refuseOutside(call, call.params)),
  }),
  route({
    ...{ ...changes, method: 'DELETE', path: one, params },
    summary: 'Takes back what one asked for oneself.',
    refusals: { forbidden: 403, 'opening-not-found': 404, 'opening-of-another': 403 },
    does: async (call) => answerTo(await takeBackOutside(call, call.params)),
  }),
]
