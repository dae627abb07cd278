import { z } from 'zod'
import { ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { securityOffice } from '#platform/http/who.ts'
import { Indicators } from './contract.ts'
import { listIndicators } from './list-indicators.ts'

/** What was warned of, and what of it was met. */
export const indicatorRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/watch/indicators',
    who: securityOffice,
    holds: 'confidential',
    summary: 'Indicators with how they stand at sign-ins and how often they were met, the newest first.',
    query: z.strictObject({
      item: z.uuid().optional(),
      words: z.string().trim().min(1).max(200).optional(),
      seen: z.literal('yes').optional(),
      after: z.string().max(200).optional(),
    }),
    reply: Indicators,
    does: async ({ world, query: { item, words, seen, after } }) =>
      ok(await listIndicators(world, { item, words, after, onlySeen: seen === 'yes' })),
  }),
]
