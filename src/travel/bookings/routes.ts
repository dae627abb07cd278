import { z } from 'zod'
import { answerTo, created, nothing, ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { companyPerson } from '#platform/http/who.ts'
import { once } from '../once/once.ts'
import { Colleagues, ColleaguesQuery, Key, Trip, TripMade, Trips, TripWish } from './contract.ts'
import { cancelTrip } from './ending/cancel-trip.ts'
import { holdTrip } from './holding/hold-trip.ts'
import { findColleagues } from './reading/find-colleagues.ts'
import { listTrips } from './reading/list-trips.ts'
import { readTrip } from './reading/read-trip.ts'

const params = z.object({ id: z.uuid() })
/** What a call under a key may be refused with besides. */
export const onceRefusals = { 'key-of-another-call': 422, 'still-running': 409 } as const

/** Trips: holding, looking, cancelling. */
export const bookingRoutes: Route[] = [
  listing('/api/trips', 'mine', 'Trips of the reader and those he flies on, the latest departure first.'),
  listing('/api/trips/stood-in-for', 'stood-in-for', 'Trips of those the reader stands in for now.'),
  listing('/api/trips/managed', 'managed', 'Trips of the departments the reader manages, or of the company.'),
  route({
    method: 'GET',
    path: '/api/trips/colleagues',
    who: companyPerson,
    holds: 'customer',
    summary:
      'Active people of the company by a part of their name: to fly along, or whom the reader may book for.',
    query: ColleaguesQuery,
    reply: Colleagues,
    does: async ({ world, session, query }) => ok(await findColleagues(world, session, query)),
  }),
  route({
    method: 'GET',
    path: '/api/trips/:id',
    who: companyPerson,
    holds: 'customer',
    summary: 'One trip in full.',
    params,
    reply: Trip,
    refusals: { 'trip-not-found': 404 },
    does: async ({ world, session, params: { id } }) => {
      const trip = await readTrip(world, session, id)
      return trip ? ok(trip) : { refusal: 'trip-not-found' }
    },
  }),
  holding(),
  cancelling(),
]

function listing(path: string, whose: 'mine' | 'managed' | 'stood-in-for', summary: string): Route {
  return route({
    ...{ method: 'GET', path, who: companyPerson, holds: 'customer', summary, reply: Trips },
    query: z.strictObject({ after: z.string().max(60).optional() }),
    does: async ({ world, session, query: { after } }) =>
      ok(await listTrips(world, session, { after, whose })),
  })
}

function holding(): Route {
  return route({
    method: 'POST',
    path: '/api/trips',
    who: companyPerson,
    holds: 'customer',
    summary: 'Holds flights for a trip, once for its key.',
    body: TripWish,
    reply: TripMade,
    refusals: {
      ...onceRefusals,
      ...{
        'not-own-trip': 403,
        'sold-out': 409,
        'offer-gone': 409,
        'price-moved': 409,
        'overlapping-trip': 409,
      },
      'trip-not-found': 404,
    },
    does: async (call) => {
      const { key, ...asked } = call.body
      return once({ ...call, task: 'hold', key, asked }, async () =>
        answerTo(await holdTrip(call, call.body), created),
      )
    },
  })
}

function cancelling(): Route {
  return route({
    method: 'POST',
    path: '/api/trips/:id/cancellation',
    who: companyPerson,
    holds: 'customer',
    summary: 'Cancels a trip that has no ticket yet; nothing is to be paid.',
    params,
    body: Key,
    refusals: { ...onceRefusals, 'trip-not-found': 404, 'trip-stands-elsewhere': 409 },
    does: async (call) => {
      const { id } = call.params
      return once({ ...call, task: 'cancel', key: call.body.key, asked: { id } }, async () =>
        answerTo(await cancelTrip(call, id), () => nothing()),
      )
    },
  })
}
