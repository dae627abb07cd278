import { z } from 'zod'
import { answerTo, ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { securityOffice, securityOfficers } from '#platform/http/who.ts'
import { Population, PopulationLoaded, PopulationWish, populationLimits } from './contract.ts'
import { loadPopulation } from './file/load-population.ts'
import { showPopulation } from './show-population.ts'

/** Who is of the group. */
export const populationRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/assurance/population',
    who: securityOffice,
    holds: 'confidential',
    summary: 'The people of the group on a day, a page at a time, with how many there are.',
    query: PopulationWish,
    reply: Population,
    does: async ({ world, query }) => ok(await showPopulation(world, query)),
  }),
  route({
    method: 'POST',
    path: '/api/assurance/population/files',
    who: securityOfficers,
    holds: 'confidential',
    summary: 'Takes in a CSV file of people (text/csv; UTF-8 or cp932), whole or not at all.',
    body: z.instanceof(Buffer),
    bodyLimit: populationLimits.bytes,
    reply: PopulationLoaded,
    refusals: {
      ...{ forbidden: 403, 'step-up-required': 403 },
      ...{ 'file-not-readable': 422, 'population-broken': 422 },
    },
    does: async (call) => answerTo(await loadPopulation(call, call.body), ok),
  }),
]
