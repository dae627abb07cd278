import { answerTo, ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { companyPerson } from '#platform/http/who.ts'
import { dayInJapan } from '../day.ts'
import { airports } from './airports.ts'
import { Airports, Flights, FlightsQuery } from './contract.ts'
import { searchFlights } from './search-flights.ts'

/** Where and when one can fly. */
export const flightRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/airports',
    who: companyPerson,
    holds: 'public',
    evenLimited: true,
    summary: 'The airports that are flown to, and the day it is in Japan.',
    reply: Airports,
    does: async ({ world }) =>
      ok({
        today: dayInJapan(await world.clock.now()),
        airports: airports.map(({ code, ja, en }) => ({ code, name: { ja, en } })),
      }),
  }),
  route({
    method: 'GET',
    path: '/api/flights',
    who: companyPerson,
    holds: 'public',
    summary: 'Flights of a day with what they are offered at; with `back` those of the way back too.',
    query: FlightsQuery,
    reply: Flights,
    refusals: {
      ...{ 'airport-unknown': 422, 'same-airport': 422, 'day-past': 422, 'back-before-out': 422 },
      'carrier-away': 503,
    },
    does: async ({ world, session, query }) =>
      answerTo(await searchFlights(world, session.companyId, query), ok),
  }),
]
