import { z } from 'zod'
import { answerTo, created, ok } from '#platform/http/answer.ts'
import { type RefusalStatus, type Route, route } from '#platform/http/route.ts'
import { companyPerson } from '#platform/http/who.ts'
import { AfterPage } from '#platform/pages/place.ts'
import { Key } from '../bookings/contract.ts'
import { onceRefusals } from '../bookings/routes.ts'
import { once } from '../once/once.ts'
import { confirmServicing } from './asking/confirm-servicing.ts'
import { quoteServicing } from './asking/quote-servicing.ts'
import { ServicingDone, ServicingQuote, ServicingWish, TripServicing, UnusedTrips } from './contract.ts'
import { readServicing } from './reading/read-servicing.ts'
import { listUnused } from './unused/list-unused.ts'

const params = z.object({ id: z.uuid() })
const carrierRefusals: Record<string, RefusalStatus> = {
  ...{
    'trip-not-found': 404,
    'servicing-running': 409,
    'quote-gone': 409,
    'sold-out': 409,
    'offer-gone': 409,
  },
  ...{ 'price-moved': 409, 'trip-stands-elsewhere': 409 },
  ...{ 'not-changeable': 422, 'not-refundable': 422 },
}

/** What is done with a trip after it was issued: looked at, asked for, confirmed. */
export const servicingRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/trips/:id/servicing',
    who: companyPerson,
    holds: 'customer',
    summary: 'What was changed, cancelled and refunded of a trip, with its tickets.',
    params,
    reply: TripServicing,
    refusals: { 'trip-not-found': 404 },
    does: async ({ world, session, params: { id } }) => {
      const found = await readServicing(world, session, id)
      return found ? ok(found) : { refusal: 'trip-not-found' }
    },
  }),
  route({
    method: 'POST',
    path: '/api/trips/:id/servicing',
    who: companyPerson,
    holds: 'customer',
    summary:
      'Asks what giving an issued trip back, or flying otherwise, would cost and bring. Nothing is done.',
    params,
    body: z.object({ ...Key.shape, wish: ServicingWish }),
    reply: ServicingQuote,
    refusals: { ...carrierRefusals, ...onceRefusals, 'carrier-away': 503, 'overlapping-trip': 409 },
    does: async (call) => {
      const { id } = call.params
      const { key, wish } = call.body
      return once({ ...call, task: 'quote', key, asked: { id, wish } }, async () =>
        answerTo(await quoteServicing(call, id, wish), created),
      )
    },
  }),
  route({
    method: 'POST',
    path: '/api/trips/:id/servicing/:operation/confirmation',
    who: companyPerson,
    holds: 'customer',
    summary: 'Does what was quoted; sent twice it is done once.',
    params: z.object({ id: z.uuid(), operation: z.uuid() }),
    reply: ServicingDone,
    refusals: {
      ...carrierRefusals,
      ...{ 'overlapping-trip': 409, 'change-by-manager': 403, 'step-up-required': 403 },
    },
    does: async (call) => answerTo(await confirmServicing(call, call.params.id, call.params.operation), ok),
  }),
  route({
    method: 'GET',
    path: '/api/unused-trips',
    who: companyPerson,
    holds: 'customer',
    summary: 'Trips nobody flew on, with the last day on which each is given back.',
    query: AfterPage,
    reply: UnusedTrips,
    does: async ({ world, session, query }) => ok(await listUnused(world, session, query.after)),
  }),
]
