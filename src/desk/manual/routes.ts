import { answerTo, ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { anyone, signedIn } from '#platform/http/who.ts'
import { Manual } from './contract.ts'
import { showManual } from './show-manual.ts'

const refusals = { 'manual-not-published': 404 } as const

/** The web manual, from the day the operator publishes it. */
export const manualRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/manual',
    who: anyone,
    holds: 'public',
    evenInMaintenance: true,
    summary: 'The web manual in the order of the book.',
    reply: Manual,
    refusals,
    does: async ({ world }) => answerTo(await showManual(world), ok),
  }),
  route({
    method: 'GET',
    path: '/api/my-manual',
    who: signedIn,
    holds: 'public',
    evenLimited: true,
    summary: 'The web manual with the items of my role first in each part.',
    reply: Manual,
    refusals,
    does: async ({ world, session }) => answerTo(await showManual(world, session), ok),
  }),
]
