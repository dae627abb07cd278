import { z } from 'zod'
import { answerTo, created, ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { securityOffice, securityOfficers } from '#platform/http/who.ts'
import { askPeople } from './ask-people.ts'
import { Lessons, NewEnrolment, OneLesson, Results, ResultsWish } from './contract.ts'
import { showLessons, showResults } from './show-results.ts'

/** Lessons, who is to do them, and how they went. */
export const trainingRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/assurance/lessons',
    who: securityOffice,
    holds: 'internal',
    summary: 'Every lesson, with how many are enrolled, have finished and are late.',
    reply: Lessons,
    does: async ({ world }) => ok(await showLessons(world)),
  }),
  route({
    method: 'GET',
    path: '/api/assurance/lessons/:lesson/results',
    who: securityOffice,
    holds: 'confidential',
    summary: 'The results of a lesson per person, a page at a time.',
    params: OneLesson,
    query: ResultsWish,
    reply: Results,
    does: async ({ world, params: { lesson }, query }) => ok(await showResults(world, lesson, query)),
  }),
  route({
    method: 'POST',
    path: '/api/assurance/lessons/:lesson/enrolments',
    who: securityOfficers,
    holds: 'internal',
    summary: 'Asks everybody of some kinds to do a lesson until a day.',
    params: OneLesson,
    body: NewEnrolment,
    reply: z.strictObject({ enrolled: z.int() }),
    refusals: { forbidden: 403, 'lesson-not-found': 404, 'enrolment-in-past': 422 },
    does: async ({ world, session, params: { lesson }, body }) =>
      answerTo(await askPeople({ world, session }, lesson, body), created),
  }),
]
