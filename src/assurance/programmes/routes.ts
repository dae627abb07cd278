import { z } from 'zod'
import { answerTo, created, ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { securityOffice, securityOfficers } from '#platform/http/who.ts'
import { showYear } from './calendar/show-year.ts'
import {
  Attendance,
  Cancellation,
  Matrix,
  MatrixWish,
  NewCycle,
  NewExemption,
  NewExercise,
  Performance,
  SecurityYear,
  YearWish,
} from './contract.ts'
import { noteAttendance } from './count-participation.ts'
import { exempt } from './exempt.ts'
import { cancelExercise, holdExercise, planExercise } from './exercises/exercises.ts'
import { proofFile } from './matrix/proof-file.ts'
import { showMatrix } from './matrix/show-matrix.ts'
import { cancelCycle, planCycle } from './plan-cycle.ts'

const reads = { method: 'GET', who: securityOffice, holds: 'confidential' } as const
const changes = { ...reads, method: 'POST', who: securityOfficers } as const
const made = z.strictObject({ id: z.uuid() })
const one = z.object({ id: z.uuid() })
const programme = z.object({ programme: z.string().max(60) })

/** What has to happen several times a year, and who took part. */
export const programmeRoutes: Route[] = [
  route({
    ...{ ...reads, path: '/api/assurance/year' },
    summary: 'A year: programmes, their rounds, exercises, and how many took part on which day.',
    query: YearWish,
    reply: SecurityYear,
    does: async ({ world, query }) => ok(await showYear(world, query)),
  }),
  route({
    ...{ ...reads, path: '/api/assurance/programmes/:programme/matrix' },
    summary: 'Who took part in which round of a year, and who is missing, a page of people at a time.',
    params: programme,
    query: MatrixWish,
    reply: Matrix,
    refusals: { 'programme-not-found': 404 },
    does: async ({ world, params, query }) => {
      const matrix = await showMatrix(world, params.programme, query)
      return matrix ? ok(matrix) : { refusal: 'programme-not-found' }
    },
  }),
  route({
    ...{ ...reads, path: '/api/assurance/programmes/:programme/proof.csv' },
    summary: 'The proof of a year by name, as a file: one line a person and round.',
    givesFile: true,
    params: programme,
    query: YearWish,
    refusals: { forbidden: 403, 'programme-not-found': 404 },
    does: async ({ world, session, params, query }) =>
      answerTo(await proofFile({ world, session }, params.programme, query), (content) => {
        const name = `${params.programme}-${query.year ?? 'now'}.csv`
        return { status: 200, file: { name, type: 'text/csv; charset=utf-8', content } }
      }),
  }),
  route({
    ...{ ...changes, path: '/api/assurance/cycles' },
    summary: 'Plans a round of a programme.',
    body: NewCycle,
    reply: made,
    refusals: { forbidden: 403, 'programme-not-found': 404, 'cycle-in-past': 422, 'cycle-backwards': 422 },
    does: async ({ world, session, body }) => answerTo(await planCycle({ world, session }, body), created),
  }),
  route({
    ...{ ...changes, path: '/api/assurance/cycles/:id/cancellation' },
    summary: 'Takes a round off the plan that is not over.',
    params: one,
    body: Cancellation,
    refusals: { forbidden: 403, 'cycle-not-found': 404 },
    does: async ({ world, session, params: { id }, body }) =>
      answerTo(await cancelCycle({ world, session }, id, body.why)),
  }),
  route({
    ...{ ...changes, path: '/api/assurance/cycles/:id/attendance' },
    summary: 'Notes who took part in a round outside the product.',
    params: one,
    body: Attendance,
    reply: z.strictObject({ counted: z.int() }),
    refusals: {
      forbidden: 403,
      'cycle-not-found': 404,
      'attendance-outside': 422,
      'attendance-unknown': 422,
    },
    does: async ({ world, session, params: { id }, body }) =>
      answerTo(await noteAttendance({ world, session }, id, body), ok),
  }),
  route({
    ...{ ...changes, path: '/api/assurance/exemptions' },
    summary: 'Exempts somebody from a programme for some days.',
    body: NewExemption,
    reply: made,
    refusals: {
      ...{ forbidden: 403, 'programme-not-found': 404 },
      ...{ 'nobody-on-the-roll': 404, 'exemption-backwards': 422 },
    },
    does: async ({ world, session, body }) => answerTo(await exempt({ world, session }, body), created),
  }),
  route({
    ...{ ...changes, path: '/api/assurance/exercises' },
    summary: 'Plans an exercise of the CSIRT.',
    body: NewExercise,
    reply: made,
    refusals: { forbidden: 403, 'exercise-in-past': 422 },
    does: async ({ world, session, body }) => answerTo(await planExercise({ world, session }, body), created),
  }),
  route({
    ...{ ...changes, path: '/api/assurance/exercises/:id/performance' },
    summary: 'Notes that a planned exercise was carried out.',
    params: one,
    body: Performance,
    refusals: {
      ...{ forbidden: 403, 'exercise-not-found': 404 },
      ...{ 'exercise-not-held-yet': 422, 'attendance-unknown': 422 },
    },
    does: async ({ world, session, params: { id }, body }) =>
      answerTo(await holdExercise({ world, session }, id, body)),
  }),
  route({
    ...{ ...changes, path: '/api/assurance/exercises/:id/cancellation' },
    summary: 'Takes an exercise off the plan.',
    params: one,
    body: Cancellation,
    refusals: { forbidden: 403, 'exercise-not-found': 404 },
    does: async ({ world, session, params: { id }, body }) =>
      answerTo(await cancelExercise({ world, session }, id, body.why)),
  }),
]
