import { z } from 'zod'
import { answerTo, nothing, ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { anyone, signedIn } from '#platform/http/who.ts'
import { Notice, Notices } from './contract.ts'
import { listNotices } from './reading/list-notices.ts'
import { markRead } from './reading/mark-read.ts'
import { readNotice } from './reading/read-notice.ts'

const query = z.strictObject({ after: z.string().max(200).optional() })
/** An id, or the short name of a notice that screens point to. */
const params = z.object({ id: z.string().regex(/^[a-z0-9-]{2,40}$/) })
const refusals = { 'notice-not-found': 404 } as const

/** What is announced: to everybody on the entry page, and to a signed-in person what is his. */
export const noticeRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/notices',
    who: anyone,
    holds: 'public',
    evenInMaintenance: true,
    summary: 'The notices for everybody, the newest first, a page at a time.',
    query,
    reply: Notices,
    does: async ({ world, query: { after } }) => ok(await listNotices(world, undefined, after)),
  }),
  route({
    method: 'GET',
    path: '/api/notices/:id',
    who: anyone,
    holds: 'public',
    evenInMaintenance: true,
    summary: 'One notice for everybody.',
    params,
    reply: Notice,
    refusals,
    does: async ({ world, params: { id } }) => found(await readNotice(world, undefined, id)),
  }),
  route({
    method: 'GET',
    path: '/api/my-notices',
    who: signedIn,
    holds: 'internal',
    evenLimited: true,
    summary: 'The notices addressed to me, the newest first, with what I have not read.',
    query,
    reply: Notices,
    does: async ({ world, session, query: { after } }) => ok(await listNotices(world, session, after)),
  }),
  route({
    method: 'GET',
    path: '/api/my-notices/:id',
    who: signedIn,
    holds: 'internal',
    evenLimited: true,
    summary: 'One notice addressed to me.',
    params,
    reply: Notice,
    refusals,
    does: async ({ world, session, params: { id } }) => found(await readNotice(world, session, id)),
  }),
  route({
    method: 'POST',
    path: '/api/my-notices/:id/reading',
    who: signedIn,
    holds: 'internal',
    evenLimited: true,
    summary: 'I have opened this notice.',
    params: z.object({ id: z.uuid() }),
    refusals,
    does: async ({ world, session, params: { id } }) =>
      answerTo(await markRead(world, session, id), () => nothing()),
  }),
]

const found = (notice: Notice | undefined) =>
  notice ? ok(notice) : ({ refusal: 'notice-not-found' } as const)
