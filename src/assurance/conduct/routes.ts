import { z } from 'zod'
import { answerTo, created, ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { securityOfficers } from '#platform/http/who.ts'
import { AfterPage } from '#platform/pages/place.ts'
import { agreeItem, appraisalItem, exportAppraisal } from './appraisal.ts'
import {
  Appraisal,
  Decision,
  NewAppraisalItem,
  NewReader,
  NewViolation,
  Violations,
  ViolationWords,
} from './contract.ts'
import { listViolations } from './list-violations.ts'
import { decideViolation, entitle, openViolation, readViolation } from './violations.ts'

const reads = {
  method: 'GET',
  who: securityOfficers,
  holds: 'confidential',
} as const
const changes = { ...reads, method: 'POST' } as const
const params = z.object({ id: z.uuid() })
const notFound = { forbidden: 403, 'violation-not-found': 404 } as const

/** Broken rules, for those entitled; and what the appraisal is given. */
export const conductRoutes: Route[] = [
  route({
    ...{ ...reads, path: '/api/assurance/violations' },
    summary: 'The cases the caller is entitled to.',
    query: AfterPage,
    reply: Violations,
    does: async ({ world, session, query: { after } }) => ok(await listViolations(world, session, after)),
  }),
  route({
    ...{ ...changes, path: '/api/assurance/violations' },
    summary: 'Opens a case about a broken rule.',
    body: NewViolation,
    reply: z.strictObject({ id: z.uuid() }),
    refusals: { forbidden: 403, 'violation-in-future': 422, 'nobody-on-the-roll': 422 },
    does: async ({ world, session, body }) =>
      answerTo(await openViolation({ world, session }, body), created),
  }),
  route({
    ...{ ...changes, path: '/api/assurance/violations/:id/readings' },
    summary: 'Shows what happened to whoever is entitled; that it was read stays on record.',
    params,
    reply: ViolationWords,
    refusals: notFound,
    does: async ({ world, session, params: { id } }) =>
      answerTo(await readViolation({ world, session }, id), ok),
  }),
  route({
    ...{ ...changes, path: '/api/assurance/violations/:id/decision' },
    summary: 'The CISO decides what comes of it.',
    params,
    body: Decision,
    refusals: { ...notFound, 'violation-decided': 409 },
    does: async ({ world, session, params: { id }, body }) =>
      answerTo(await decideViolation({ world, session }, id, body)),
  }),
  route({
    ...{ ...changes, path: '/api/assurance/violations/:id/readers' },
    summary: 'The CISO names somebody who may read it, too.',
    params,
    body: NewReader,
    refusals: { ...notFound, 'colleague-without-account': 422 },
    does: async ({ world, session, params: { id }, body }) =>
      answerTo(await entitle({ world, session }, id, body.employeeNumber)),
  }),
  route({
    ...{ ...reads, path: '/api/assurance/appraisal-items' },
    summary: 'The agreed item of the appraisal.',
    reply: Appraisal,
    does: async ({ world }) => {
      const item = await appraisalItem(world.db)
      return ok(item ? { item } : {})
    },
  }),
  route({
    ...{ ...changes, path: '/api/assurance/appraisal-items' },
    summary: 'Puts on record what was agreed to be part of the appraisal.',
    body: NewAppraisalItem,
    reply: z.strictObject({ version: z.int() }),
    refusals: { forbidden: 403, 'agreed-in-future': 422 },
    does: async ({ world, session, body }) => answerTo(await agreeItem({ world, session }, body), created),
  }),
  route({
    ...{ ...reads, path: '/api/assurance/appraisal-exports/:year' },
    givesFile: true,
    summary: 'What the appraisal is given of a fiscal year, as CSV.',
    params: z.object({ year: z.coerce.number().int().min(2000).max(2200) }),
    refusals: { forbidden: 403, 'appraisal-item-not-agreed': 409, 'year-not-begun': 422 },
    does: async ({ world, session, params: { year } }) =>
      answerTo(await exportAppraisal({ world, session }, year), (content) => ({
        status: 200,
        file: { name: `appraisal-${year}.csv`, type: 'text/csv; charset=utf-8', content },
      })),
  }),
]
