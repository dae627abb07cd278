import { z } from 'zod'
import { answerTo, ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { companyPerson, ticketingManager } from '#platform/http/who.ts'
import { Key } from '../bookings/contract.ts'
import { onceRefusals } from '../bookings/routes.ts'
import { once } from '../once/once.ts'
import { Issued } from '../requests/contract.ts'
import { issueBooking } from './issue-booking.ts'

const params = z.object({ id: z.uuid() })
const refusals = {
  ...onceRefusals,
  'trip-being-issued': 409,
  'trip-changed': 409,
  'price-moved': 409,
  'too-late-to-issue': 409,
  'seats-gone': 409,
  'step-up-required': 403,
} as const

/** Issuing tickets: what was asked for, and a held trip without a request. */
export const issuingRoutes: Route[] = [
  route({
    method: 'POST',
    path: '/api/requests/:id/issue',
    who: ticketingManager,
    holds: 'customer',
    summary: 'Issues the ticket that was asked for.',
    params,
    body: Key,
    reply: Issued,
    refusals: { ...refusals, 'request-not-found': 404, 'request-ended': 409, 'request-in-hand': 409 },
    does: async (call) => {
      const { id } = call.params
      return once({ ...call, task: 'issue', key: call.body.key, asked: { request: id } }, async () =>
        answerTo(await issueBooking(call, { requestId: id }), ok),
      )
    },
  }),
  route({
    method: 'POST',
    path: '/api/trips/:id/issue',
    who: companyPerson,
    holds: 'customer',
    summary: 'Issues the ticket of a held trip without a request, for who may do so.',
    params,
    body: Key,
    reply: Issued,
    refusals: { ...refusals, 'trip-not-found': 404, 'trip-stands-elsewhere': 409 },
    does: async (call) => {
      const { id } = call.params
      return once({ ...call, task: 'issue', key: call.body.key, asked: { trip: id } }, async () =>
        answerTo(await issueBooking(call, { tripId: id }), ok),
      )
    },
  }),
]
