import { z } from 'zod'
import { answerTo, created, ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { deskAgent } from '#platform/http/who.ts'
import { NoticeAtDesk, NoticesToWork, NoticeToWork, Rejection } from './contract.ts'
import { listToWork, readToWork } from './list-notices.ts'
import { applyChangeNotice } from './working/apply-change-notice.ts'
import { approveChangeNotice } from './working/approve-change-notice.ts'
import { claimChangeNotice } from './working/claim-change-notice.ts'
import { rejectChangeNotice } from './working/reject-change-notice.ts'
import { enterAtDesk } from './writing/enter-at-desk.ts'

const params = z.object({ id: z.uuid() })
const step = {
  forbidden: 403,
  'change-notice-not-found': 404,
  'change-notice-stands-elsewhere': 409,
} as const
const ofHeld = { 'change-notice-of-held': 409 } as const
const own = { who: deskAgent, evenInMaintenance: true } as const

/** Change notices as the desk takes them in and works on them. */
export const changeNoticeDeskRoutes: Route[] = [
  route({
    ...own,
    method: 'GET',
    path: '/api/desk/change-notices',
    holds: 'customer',
    summary: 'Change notices that wait, the longest first; or those that are done, the newest first.',
    query: z.strictObject({ done: z.enum(['true', 'false']).optional(), after: z.uuid().optional() }),
    reply: NoticesToWork,
    does: async ({ world, session, query: { done, after } }) =>
      ok(await listToWork(world, session, { done: done === 'true', after })),
  }),
  route({
    ...own,
    method: 'GET',
    path: '/api/desk/change-notices/:id',
    holds: 'customer',
    summary: 'One change notice, with who has had a hand in it.',
    params,
    reply: NoticeToWork,
    refusals: { 'change-notice-not-found': 404 },
    does: async ({ world, session, params: { id } }) => {
      const notice = await readToWork(world, session, id)
      return notice ? ok(notice) : { refusal: 'change-notice-not-found' }
    },
  }),
  route({
    ...own,
    method: 'POST',
    path: '/api/desk/change-notices',
    holds: 'customer',
    summary: 'Takes in a notice for a company whose administrator cannot sign in.',
    body: NoticeAtDesk,
    reply: z.object({ id: z.uuid() }),
    refusals: {
      forbidden: 403,
      'company-not-found': 404,
      'holder-cannot-change': 422,
      'administrator-not-found': 404,
      'nothing-to-change': 422,
    },
    does: async (call) => answerTo(await enterAtDesk(call, call.body), (id) => created({ id })),
  }),
  ...stepRoutes(),
  ...lastStep(),
]

function stepRoutes(): Route[] {
  return [
    route({
      ...own,
      method: 'POST',
      path: '/api/desk/change-notices/:id/review',
      holds: 'customer',
      summary: 'Takes a submitted notice into review.',
      params,
      refusals: step,
      does: async (call) => answerTo(await claimChangeNotice(call, call.params.id)),
    }),
    route({
      ...own,
      method: 'POST',
      path: '/api/desk/change-notices/:id/approval',
      holds: 'customer',
      summary: 'Approves a notice that somebody else has reviewed.',
      params,
      refusals: { ...step, ...ofHeld, 'four-eyes': 403, 'step-up-required': 403 },
      does: async (call) => answerTo(await approveChangeNotice(call, call.params.id)),
    }),
    route({
      ...own,
      method: 'POST',
      path: '/api/desk/change-notices/:id/rejection',
      holds: 'customer',
      summary: 'Rejects a notice with the reason the company reads.',
      params,
      body: Rejection,
      refusals: step,
      does: async (call) => answerTo(await rejectChangeNotice(call, call.params.id, call.body.reason)),
    }),
  ]
}

function lastStep(): Route[] {
  return [
    route({
      ...own,
      method: 'POST',
      path: '/api/desk/change-notices/:id/application',
      holds: 'customer',
      summary: 'Carries an approved notice out; answers the ID it made.',
      params,
      reply: z.object({ signInId: z.string().optional(), idMailed: z.boolean().optional() }),
      refusals: {
        ...step,
        ...ofHeld,
        'address-shared': 422,
        'administrator-not-found': 409,
        'last-administrator': 409,
        'step-up-required': 403,
      },
      does: async (call) => answerTo(await applyChangeNotice(call, call.params.id), ok),
    }),
  ]
}
