import { z } from 'zod'
import { answerTo, created, ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { anyStaff } from '#platform/http/who.ts'
import type { World } from '#platform/world.ts'
import { dayAfter } from '../bodies/ciso-gaps.ts'
import { DocumentId, OwnDocumentText } from '../documents/contract.ts'
import { acknowledgeDocument, ownDocument } from '../documents/own-documents.ts'
import { Receipt, reportLimits } from '../mail-reports/contract.ts'
import { reportByUpload } from '../mail-reports/report-mail.ts'
import { colleagueOfAccount } from '../population/people-on.ts'
import { Answers, LessonToDo, OneLesson, Result } from '../training/contract.ts'
import { answerLesson, lessonToDo } from '../training/do-lesson.ts'
import { Mine } from './contract.ts'
import { showMine } from './show-mine.ts'

const reads = { method: 'GET', who: anyStaff, holds: 'internal' } as const
const changes = { method: 'POST', who: anyStaff, holds: 'internal' } as const
const document = z.object({ id: DocumentId })

/** What is asked of each officer and employee; each sees and does his own alone. */
export const mineRoutes: Route[] = [
  route({
    ...{ ...reads, path: '/api/assurance/mine' },
    summary: 'What is asked of me: lessons to do and documents to confirm.',
    reply: Mine,
    does: async ({ world, session }) => ok(await showMine(world, session.accountId)),
  }),
  route({
    ...{ ...reads, path: '/api/assurance/mine/documents/:id' },
    summary: 'A document I am bound by, in the version in force.',
    params: document,
    reply: OwnDocumentText,
    refusals: { 'document-not-found': 404 },
    does: async ({ world, session, params: { id } }) => {
      const found = await documentOf(world, session.accountId, id)
      return found ? ok(found) : { refusal: 'document-not-found' }
    },
  }),
  route({
    ...{ ...changes, path: '/api/assurance/mine/documents/:id/acknowledgements' },
    summary: 'I confirm that I have read a document.',
    params: document,
    body: z.strictObject({ version: z.int() }),
    refusals: { 'not-a-colleague': 403, 'document-not-found': 404, 'document-moved-on': 409 },
    does: async ({ world, session, params: { id }, body }) =>
      answerTo(await acknowledgeDocument({ world, session }, id, body.version)),
  }),
  route({
    ...{ ...reads, path: '/api/assurance/mine/lessons/:lesson' },
    summary: 'A lesson with its questions.',
    params: OneLesson,
    reply: LessonToDo,
    refusals: { 'lesson-not-found': 404 },
    does: async ({ world, params: { lesson } }) => {
      const found = await lessonToDo(world.db, lesson)
      return found ? ok(found) : { refusal: 'lesson-not-found' }
    },
  }),
  route({
    ...{ ...changes, path: '/api/assurance/mine/lessons/:lesson/tries' },
    summary: 'I answer the questions of a lesson.',
    params: OneLesson,
    body: Answers,
    reply: Result,
    refusals: { 'not-a-colleague': 403, 'lesson-not-found': 404, 'lesson-moved-on': 409 },
    does: async ({ world, session, params: { lesson }, body }) =>
      answerTo(await answerLesson({ world, session }, lesson, body), ok),
  }),
  route({
    ...{ ...changes, path: '/api/assurance/mine/mail-reports' },
    summary:
      'I report a suspicious mail, as a file (application/octet-stream; RFC 5322), and read its number.',
    body: z.instanceof(Buffer),
    bodyLimit: reportLimits.bytes,
    reply: Receipt,
    refusals: { 'not-a-colleague': 403, 'no-mail-file': 422, 'too-many-reports': 429 },
    does: async ({ world, session, body }) =>
      answerTo(await reportByUpload({ world, session }, body), created),
  }),
]

async function documentOf(world: World, accountId: string, id: string) {
  const day = dayAfter(await world.clock.now(), 0)
  const me = await colleagueOfAccount(world.db, accountId, day)
  return me && ownDocument(world.db, { colleagueId: me.id, day }, id)
}
