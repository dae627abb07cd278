import { z } from 'zod'
import { answerTo, created, ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { securityOffice, securityOfficers } from '#platform/http/who.ts'
import { NewTakeOut, TakeOuts, TakeOutWish } from './contract.ts'
import { listTakeOuts } from './list-take-outs.ts'
import { giveBack, takeOut } from './take-out.ts'

const path = '/api/assurance/take-outs'
const changes = {
  method: 'POST',
  who: securityOfficers,
  holds: 'confidential',
} as const

/** The desk at which information assets leave the office and come back. */
export const takeOutRoutes: Route[] = [
  route({
    ...{ ...changes, method: 'GET', who: securityOffice, path },
    summary: 'What was taken out of the office, a page at a time, and what is overdue.',
    query: TakeOutWish,
    reply: TakeOuts,
    does: async ({ world, query: { after } }) => ok(await listTakeOuts(world, after)),
  }),
  route({
    ...{ ...changes, path, body: NewTakeOut, reply: z.strictObject({ id: z.uuid() }) },
    summary: 'Hands an information asset out, with the device that carries it and the day of its return.',
    refusals: {
      forbidden: 403,
      'leaver-not-found': 404,
      'register-entry-not-found': 404,
      'asset-stays-in': 409,
      'asset-out': 409,
      'device-not-listed': 422,
      'return-day-wrong': 422,
    },
    does: async (call) => answerTo(await takeOut(call, call.body), created),
  }),
  route({
    ...{ ...changes, path: `${path}/:id/return`, params: z.object({ id: z.uuid() }) },
    summary: 'Notes that what was taken out is back.',
    refusals: { forbidden: 403, 'take-out-not-found': 404 },
    does: async (call) => answerTo(await giveBack(call, call.params.id)),
  }),
]
