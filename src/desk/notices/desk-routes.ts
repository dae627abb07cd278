import { z } from 'zod'
import { answerTo, created, ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { deskAgent } from '#platform/http/who.ts'
import {
  Kept,
  NoticeAtDesk,
  NoticeDraft,
  NoticeRevision,
  NoticesAtDesk,
  Preview,
  PreviewWish,
  SeenVersion,
} from './contract.ts'
import { blocksOf, linksOf } from './notice-text.ts'
import { sayWindows } from './reading/say-windows.ts'
import { draftNotice } from './writing/draft-notice.ts'
import { listNoticesAtDesk, readNoticeAtDesk } from './writing/list-at-desk.ts'
import { publishNotice } from './writing/publish-notice.ts'
import { reviseNotice } from './writing/revise-notice.ts'
import { withdrawNotice } from './writing/withdraw-notice.ts'

const params = z.object({ id: z.uuid() })
const held = {
  forbidden: 403,
  'notice-not-found': 404,
  'notice-withdrawn': 409,
  'notice-changed': 409,
} as const
const checked = {
  forbidden: 403,
  'company-not-found': 422,
  'notice-link-broken': 422,
  'related-notice-unknown': 422,
} as const
// Two texts in two languages, whatever their letters take in UTF-8 and JSON.
const bodyLimit = 512 * 1024

/** What the desk does with notices. */
export const noticeDeskRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/desk/notices',
    who: deskAgent,
    holds: 'internal',
    evenInMaintenance: true,
    summary: 'All notices with their newest wording, a page at a time.',
    query: z.strictObject({ after: z.string().max(200).optional() }),
    reply: NoticesAtDesk,
    does: async ({ world, query: { after } }) => ok(await listNoticesAtDesk(world.db, after)),
  }),
  route({
    method: 'GET',
    path: '/api/desk/notices/:id',
    who: deskAgent,
    holds: 'internal',
    evenInMaintenance: true,
    summary: 'One notice with every version that was kept.',
    params,
    reply: NoticeAtDesk,
    refusals: { 'notice-not-found': 404 },
    does: async ({ world, params: { id } }) => {
      const notice = await readNoticeAtDesk(world.db, id)
      return notice ? ok(notice) : { refusal: 'notice-not-found' }
    },
  }),
  route({
    method: 'POST',
    path: '/api/desk/notices',
    who: deskAgent,
    holds: 'internal',
    evenInMaintenance: true,
    summary: 'Writes a notice down; nobody else sees it yet.',
    body: NoticeDraft,
    bodyLimit,
    reply: Kept,
    refusals: checked,
    does: async ({ world, session, body }) => answerTo(await draftNotice(world, session, body), created),
  }),
  route({
    method: 'POST',
    path: '/api/desk/notices/:id/versions',
    who: deskAgent,
    holds: 'internal',
    evenInMaintenance: true,
    summary: 'Words a notice anew; readers go on seeing the published version.',
    params,
    body: NoticeRevision,
    bodyLimit,
    reply: Kept,
    refusals: { ...held, ...checked },
    does: async ({ world, session, params: { id }, body }) =>
      answerTo(await reviseNotice(world, session, { id, ...body }), created),
  }),
  route({
    method: 'POST',
    path: '/api/desk/notices/:id/publication',
    who: deskAgent,
    holds: 'internal',
    evenInMaintenance: true,
    summary: 'Publishes the newest version.',
    params,
    body: SeenVersion,
    refusals: { ...held, 'step-up-required': 403 },
    does: async (call) =>
      answerTo(await publishNotice(call.world, call, { id: call.params.id, ...call.body })),
  }),
  route({
    method: 'POST',
    path: '/api/desk/notices/:id/withdrawal',
    who: deskAgent,
    holds: 'internal',
    evenInMaintenance: true,
    summary: 'Takes a notice back; its versions stay on record.',
    params,
    body: SeenVersion,
    refusals: held,
    does: async ({ world, session, params: { id }, body }) =>
      answerTo(await withdrawNotice(world, session, { id, ...body })),
  }),
  route({
    method: 'POST',
    path: '/api/desk/notice-preview',
    who: deskAgent,
    holds: 'internal',
    evenInMaintenance: true,
    summary: 'Shows how a text will look, and which of its links lead nowhere.',
    body: PreviewWish,
    bodyLimit,
    reply: Preview,
    does: async ({ world, body }) => {
      const { ja, en } = await sayWindows(world.db, body, await world.clock.now())
      return ok({
        text: { ja: blocksOf(ja), en: blocksOf(en) },
        brokenLinks: [...linksOf(ja).broken, ...linksOf(en).broken],
      })
    },
  }),
]
