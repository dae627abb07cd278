import { z } from 'zod'
import { answerTo, created, ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { administrator } from '#platform/http/who.ts'
import { AfterPage } from '#platform/pages/place.ts'
import { confirmBulk } from './confirm-bulk.ts'
import { Bulk, BulkList, BulkPeople, BulkPeopleQuery, BulkWish } from './contract.ts'
import { previewBulk } from './preview-bulk.ts'
import { bulkPeople, listBulks, readBulk } from './read-bulk.ts'
import { bulkResultFile } from './result-file.ts'
import { undoBulk } from './undo-bulk.ts'

const params = z.object({ id: z.uuid() })

/** Doing one thing to many people: looked at first, then confirmed, then perhaps undone. */
export const bulkRoutes: Route[] = [
  route({
    method: 'POST',
    path: '/api/people/bulk-actions',
    who: administrator,
    holds: 'customer',
    summary:
      'Previews one thing done to many people: who would be affected, who not and why. Nothing is done.',
    body: BulkWish,
    bodyLimit: 512 * 1024,
    reply: z.object({ id: z.uuid() }),
    refusals: {
      ...{ forbidden: 403, 'invalid-input': 400, 'department-not-found': 422, 'person-not-found': 404 },
      ...{ 'nobody-chosen': 422, 'too-many-people': 422 },
    },
    does: async (call) => answerTo(await previewBulk(call, call.body), created),
  }),
  route({
    method: 'GET',
    path: '/api/people/bulk-actions',
    who: administrator,
    holds: 'customer',
    summary: 'The bulk actions of the last thirty days, newest first.',
    query: AfterPage,
    reply: BulkList,
    does: async ({ world, session, query }) => ok(await listBulks(world.db, session.companyId, query.after)),
  }),
  route({
    method: 'GET',
    path: '/api/people/bulk-actions/:id',
    who: administrator,
    holds: 'customer',
    summary: 'How far a bulk action is, with everybody counted by what became of him.',
    params,
    reply: Bulk,
    refusals: { 'bulk-not-found': 404 },
    does: async ({ world, session: { companyId }, params: { id } }) => {
      const bulk = await readBulk(world.db, await world.clock.now(), { companyId, bulkId: id })
      return bulk ? ok(bulk) : { refusal: 'bulk-not-found' }
    },
  }),
  route({
    method: 'POST',
    path: '/api/people/bulk-actions/:id/confirmation',
    who: administrator,
    holds: 'customer',
    summary: 'Has a previewed bulk action done, with one code for exactly it and exactly its people.',
    params,
    refusals: {
      ...{ forbidden: 403, 'bulk-not-found': 404, 'bulk-already-begun': 409, 'bulk-running': 409 },
      ...{ 'preview-outdated': 409, 'nobody-affected': 409, 'step-up-required': 403 },
    },
    does: async (call) => answerTo(await confirmBulk(call, call.params.id)),
  }),
  route({
    method: 'POST',
    path: '/api/people/bulk-actions/:id/undoing',
    who: administrator,
    holds: 'customer',
    summary: 'Takes a bulk action back within a day, of those alone who still are as it left them.',
    params,
    refusals: {
      ...{ forbidden: 403, 'bulk-not-found': 404, 'bulk-running': 409 },
      ...{ 'bulk-not-undoable': 409, 'step-up-required': 403 },
    },
    does: async (call) => answerTo(await undoBulk(call, call.params.id)),
  }),
  route({
    method: 'GET',
    path: '/api/people/bulk-actions/:id/people',
    who: administrator,
    holds: 'customer',
    summary: 'What became of people, a page of them, of all or of one result.',
    params,
    query: BulkPeopleQuery,
    reply: BulkPeople,
    refusals: { 'bulk-not-found': 404 },
    does: async ({ world, session: { companyId }, params: { id }, query }) => {
      const page = await bulkPeople(world.db, { companyId, bulkId: id }, query)
      return page ? ok(page) : { refusal: 'bulk-not-found' }
    },
  }),
  route({
    method: 'GET',
    path: '/api/people/bulk-actions/:id/result.csv',
    who: administrator,
    holds: 'customer',
    givesFile: true,
    summary: 'What became of everybody, as a file for spreadsheets.',
    params,
    refusals: { forbidden: 403, 'bulk-not-found': 404, 'step-up-required': 403 },
    does: async (call) =>
      answerTo(await bulkResultFile(call, call.params.id), (content) => ({
        status: 200,
        file: { name: 'bulk-action.csv', type: 'text/csv; charset=utf-8', content },
      })),
  }),
]
