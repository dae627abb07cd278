import { z } from 'zod'
import { administratorsOf } from '#organisation/public.ts'
import { answerTo, created, ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { administrator } from '#platform/http/who.ts'
import { ChangeNotice, ChangeNotices, NoticeForm, NoticeInput } from './contract.ts'
import { listOwnNotices, readOwnNotice } from './list-notices.ts'
import { nameOf } from './view-of.ts'
import { changeDraft } from './writing/change-draft.ts'
import { draftChangeNotice } from './writing/draft-change-notice.ts'
import { submitChangeNotice } from './writing/submit-change-notice.ts'
import { withdrawChangeNotice } from './writing/withdraw-change-notice.ts'

const params = z.object({ id: z.uuid() })
const typed = {
  forbidden: 403,
  'holder-cannot-change': 422,
  'administrator-not-found': 404,
  'nothing-to-change': 422,
} as const

/** Change notices as a company's administrators write and follow them. */
export const changeNoticeRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/change-notices',
    who: administrator,
    holds: 'customer',
    summary: 'The change notices of my company, the newest first, a page at a time.',
    query: z.strictObject({ after: z.uuid().optional() }),
    reply: ChangeNotices,
    does: async ({ world, session, query }) =>
      ok(await listOwnNotices(world.db, session.companyId, query.after)),
  }),
  route({
    method: 'GET',
    path: '/api/change-notices/form',
    who: administrator,
    holds: 'customer',
    summary: 'The administrators of my company, whom a change notice may be about.',
    reply: NoticeForm,
    does: async ({ world, session }) =>
      ok({ administrators: (await administratorsOf(world.db, session.companyId)).map(nameOf) }),
  }),
  route({
    method: 'GET',
    path: '/api/change-notices/:id',
    who: administrator,
    holds: 'customer',
    summary: 'One change notice of my company.',
    params,
    reply: ChangeNotice,
    refusals: { 'change-notice-not-found': 404 },
    does: async ({ world, session, params: { id } }) => {
      const notice = await readOwnNotice(world.db, session.companyId, id)
      return notice ? ok(notice) : { refusal: 'change-notice-not-found' }
    },
  }),
  route({
    method: 'POST',
    path: '/api/change-notices',
    who: administrator,
    holds: 'customer',
    summary: 'Begins a change notice; it is a draft until it is submitted.',
    body: NoticeInput,
    reply: z.object({ id: z.uuid() }),
    refusals: typed,
    does: async (call) => answerTo(await draftChangeNotice(call, call.body), (id) => created({ id })),
  }),
  route({
    method: 'PUT',
    path: '/api/change-notices/:id',
    who: administrator,
    holds: 'customer',
    summary: 'Changes a draft.',
    params,
    body: NoticeInput,
    refusals: { ...typed, 'change-notice-not-found': 404, 'change-notice-not-a-draft': 409 },
    does: async (call) => answerTo(await changeDraft(call, call.params.id, call.body)),
  }),
  route({
    method: 'POST',
    path: '/api/change-notices/:id/submission',
    who: administrator,
    holds: 'customer',
    summary: 'Hands a draft in; every administrator of the company is told.',
    params,
    refusals: {
      forbidden: 403,
      'change-notice-not-found': 404,
      'change-notice-not-a-draft': 409,
      'step-up-required': 403,
    },
    does: async (call) => answerTo(await submitChangeNotice(call, call.params.id)),
  }),
  route({
    method: 'POST',
    path: '/api/change-notices/:id/withdrawal',
    who: administrator,
    holds: 'customer',
    summary: 'Takes a notice back that nobody has taken into review.',
    params,
    refusals: { forbidden: 403, 'change-notice-not-found': 404, 'change-notice-taken-up': 409 },
    does: async (call) => answerTo(await withdrawChangeNotice(call, call.params.id)),
  }),
]
