import { z } from 'zod'
import { ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { administrator } from '#platform/http/who.ts'
import { RecordHistory, Records, RecordsQuery } from './contract.ts'
import { readRecord } from './read-record.ts'
import { searchRecords } from './search-records.ts'

/** The electronic records of what was traded, as the records law wants them found. */
export const recordRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/records',
    who: administrator,
    holds: 'customer',
    summary: 'Entries by day, amount and counterparty, as ranges and in any combination.',
    query: RecordsQuery,
    reply: Records,
    does: async ({ world, session, query }) => ok(await searchRecords(world.db, session.companyId, query)),
  }),
  route({
    method: 'GET',
    path: '/api/records/:id',
    who: administrator,
    holds: 'customer',
    summary: 'One entry with everything that was entered about its booking.',
    params: z.object({ id: z.uuid() }),
    reply: RecordHistory,
    refusals: { 'record-not-found': 404 },
    does: async ({ world, session, params }) => {
      const found = await readRecord(world.db, session.companyId, params.id)
      return found ? ok(found) : { refusal: 'record-not-found' }
    },
  }),
]
