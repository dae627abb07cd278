import type { Keeper } from '#platform/files/keeper.ts'
import { answerTo } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { companyPerson } from '#platform/http/who.ts'
import { takeOwnData } from './take-own-data.ts'

/** One's own data as a file; every room that keeps something of a person brings its part. */
export const ownDataRoutesWith = (keepers: readonly Keeper[]): Route[] => [
  route({
    method: 'GET',
    path: '/api/my-navigation/data.json',
    who: companyPerson,
    holds: 'customer',
    givesFile: true,
    summary: 'What the portal keeps of me, as a file.',
    refusals: { 'step-up-required': 403 },
    does: async (call) =>
      answerTo(await takeOwnData(call, keepers), (content) => ({
        status: 200,
        file: { name: 'my-data.json', type: 'application/json; charset=utf-8', content },
      })),
  }),
]
