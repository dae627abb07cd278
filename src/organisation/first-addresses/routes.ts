import { z } from 'zod'
import { answerTo, ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { administrator } from '#platform/http/who.ts'
import { AfterPage } from '#platform/pages/place.ts'
import { confirmPersonAddress } from './confirm-person-address.ts'
import { FirstAddressDecision, FirstAddresses } from './contract.ts'
import { listFirstAddresses } from './list-first-addresses.ts'
import { refusePersonAddress } from './refuse-person-address.ts'

const params = z.object({ id: z.uuid() })
const refusals = {
  forbidden: 403,
  'invalid-input': 400,
  'person-not-found': 404,
  'person-left': 409,
  'administrator-by-operator': 422,
  'first-address-not-found': 409,
} as const

/** First addresses entered at a sign-in, and the word of the administrator on them. */
export const firstAddressRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/first-addresses',
    who: administrator,
    holds: 'customer',
    evenLimited: true,
    summary: 'First addresses that wait to be confirmed, the oldest first, a page at a time.',
    query: AfterPage,
    reply: FirstAddresses,
    does: async ({ world, session, query }) =>
      ok(await listFirstAddresses(world.db, session.companyId, query.after)),
  }),
  route({
    method: 'POST',
    path: '/api/people/:id/first-address/confirmation',
    who: administrator,
    holds: 'customer',
    summary: "Confirms that a first address is the ticketing manager's own; his limit ends at once.",
    params,
    body: FirstAddressDecision,
    refusals: { ...refusals, 'step-up-required': 403 },
    does: async (call) => answerTo(await confirmPersonAddress(call, call.params.id, call.body)),
  }),
  route({
    method: 'POST',
    path: '/api/people/:id/first-address/refusal',
    who: administrator,
    holds: 'customer',
    summary: 'Refuses a first address: his sessions end, address and password go.',
    params,
    body: FirstAddressDecision,
    refusals,
    does: async (call) => answerTo(await refusePersonAddress(call, call.params.id, call.body)),
  }),
]
