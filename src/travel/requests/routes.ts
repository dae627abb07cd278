import { z } from 'zod'
import { answerTo, created, nothing, ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { companyPerson, ticketingManager } from '#platform/http/who.ts'
import { Key } from '../bookings/contract.ts'
import { onceRefusals } from '../bookings/routes.ts'
import { once } from '../once/once.ts'
import { askForTicket } from './asking/ask-for-ticket.ts'
import { managersFor } from './asking/managers-for.ts'
import { withdrawRequest } from './asking/withdraw-request.ts'
import {
  HandedOn,
  RequestOfTrip,
  RequestsQuery,
  Return,
  TicketManagers,
  TicketRequest,
  TicketRequests,
  TicketWish,
} from './contract.ts'
import { listRequests } from './reading/list-requests.ts'
import { readRequest, requestOfTrip } from './reading/read-request.ts'
import { claimRequest } from './working/claim-request.ts'
import { handOnRequest } from './working/hand-on-request.ts'
import { releaseRequest } from './working/release-request.ts'
import { returnRequest } from './working/return-request.ts'

const params = z.object({ id: z.uuid() })
const moment = z.iso.datetime()
const working = {
  'request-not-found': 404,
  'request-ended': 409,
  'trip-being-issued': 409,
  'request-in-hand': 409,
} as const

/** Tickets asked of a ticketing manager: how travellers ask, and how he works through what waits. */
export const requestRoutes: Route[] = [
  ...askingRoutes(),
  asking(),
  withdrawing(),
  ...queueRoutes(),
  ...workingRoutes(),
]

function askingRoutes(): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/trips/:id/request',
      who: companyPerson,
      holds: 'customer',
      summary: 'The newest ticket request of a trip, and what the reader may do about it.',
      params,
      reply: RequestOfTrip,
      refusals: { 'trip-not-found': 404 },
      does: async ({ world, session, params: { id } }) => {
        const found = await requestOfTrip(world, session, id)
        return found ? ok(found) : { refusal: 'trip-not-found' }
      },
    }),
    route({
      method: 'GET',
      path: '/api/trips/:id/request/managers',
      who: companyPerson,
      holds: 'customer',
      summary: 'Whom the ticket of a trip can be asked of.',
      params,
      reply: TicketManagers,
      refusals: { 'trip-not-found': 404 },
      does: async ({ world, session, params: { id } }) => {
        const found = await managersFor(world, session, id)
        return found ? ok(found) : { refusal: 'trip-not-found' }
      },
    }),
  ]
}

function asking(): Route {
  return route({
    method: 'POST',
    path: '/api/trips/:id/request',
    who: companyPerson,
    holds: 'customer',
    summary: 'Asks a named ticketing manager for the ticket of a held trip; one request at a time.',
    params,
    body: TicketWish.extend(Key.shape),
    reply: z.object({ id: z.uuid() }),
    refusals: {
      ...onceRefusals,
      'trip-not-found': 404,
      'already-requested': 409,
      'trip-stands-elsewhere': 409,
      'too-late-to-issue': 409,
      'manager-not-found': 404,
    },
    does: async (call) => {
      const { id } = call.params
      const { key, ...wish } = call.body
      return once({ ...call, task: 'ask', key, asked: { id, ...wish } }, async () =>
        answerTo(await askForTicket(call, id, wish), created),
      )
    },
  })
}

function withdrawing(): Route {
  return route({
    method: 'POST',
    path: '/api/requests/:id/withdrawal',
    who: companyPerson,
    holds: 'customer',
    summary: 'Takes a ticket request back; the seats stay held.',
    params,
    refusals: { 'request-not-found': 404, 'request-ended': 409, 'trip-being-issued': 409 },
    does: async (call) => answerTo(await withdrawRequest(call, call.params.id)),
  })
}

function queueRoutes(): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/requests',
      who: ticketingManager,
      holds: 'customer',
      summary: 'Ticket requests of my departments that wait, the nearest deadline first, a page at a time.',
      query: RequestsQuery,
      reply: TicketRequests,
      does: async ({ world, session, query }) => ok(await listRequests(world, session, query)),
    }),
    route({
      method: 'GET',
      path: '/api/requests/:id',
      who: ticketingManager,
      holds: 'customer',
      summary: 'One ticket request of my departments.',
      params,
      reply: z.object({ request: TicketRequest, now: moment }),
      refusals: { 'request-not-found': 404 },
      does: async ({ world, session, params: { id } }) => {
        const found = await readRequest(world, session, id)
        return found ? ok(found) : { refusal: 'request-not-found' }
      },
    }),
  ]
}

function workingRoutes(): Route[] {
  const shape = { who: ticketingManager, holds: 'customer', params, refusals: working } as const
  return [
    route({
      ...shape,
      method: 'POST',
      path: '/api/requests/:id/claim',
      summary: 'Takes a request in hand for ten minutes; colleagues see by whom.',
      reply: z.object({ until: moment }),
      does: async (call) => answerTo(await claimRequest(call, call.params.id), ok),
    }),
    route({
      ...shape,
      method: 'DELETE',
      path: '/api/requests/:id/claim',
      summary: 'Lays a request back into the queue.',
      does: async (call) => answerTo(await releaseRequest(call, call.params.id), () => nothing()),
    }),
    route({
      ...shape,
      method: 'POST',
      path: '/api/requests/:id/return',
      summary: 'Returns a request with a comment the traveller reads.',
      body: Return,
      does: async (call) => answerTo(await returnRequest(call, call.params.id, call.body.comment)),
    }),
    route({
      ...shape,
      method: 'POST',
      path: '/api/requests/:id/handing-on',
      summary: 'Hands a request on to another ticketing manager of its department.',
      reply: HandedOn,
      refusals: { ...working, 'no-deputy': 409 },
      does: async (call) => answerTo(await handOnRequest(call, call.params.id), ok),
    }),
  ]
}
