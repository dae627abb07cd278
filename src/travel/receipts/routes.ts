import { z } from 'zod'
import { ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { companyPerson } from '#platform/http/who.ts'
import { Receipt } from './contract.ts'
import { readReceipt } from './read-receipt.ts'

/** Receipts of trips. */
export const receiptRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/trips/:id/receipt',
    who: companyPerson,
    holds: 'customer',
    summary: 'The simplified qualified invoice of a trip that was paid for.',
    params: z.object({ id: z.uuid() }),
    reply: Receipt,
    refusals: { 'receipt-not-found': 404 },
    does: async ({ world, session, params: { id } }) => {
      const receipt = await readReceipt(world, session, id)
      return receipt ? ok(receipt) : { refusal: 'receipt-not-found' }
    },
  }),
]
