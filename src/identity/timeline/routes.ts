import { answerTo, ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { signedIn } from '#platform/http/who.ts'
import { reportNotMe } from '../cases/report-not-me.ts'
import { noSessionCookie } from '../sessions/session-token.ts'
import { CaseOpened, NotMe, Timeline, TimelineQuery } from './contract.ts'
import { showTimeline } from './show-timeline.ts'

/** セキュリティの記録: what happened to one's own account, and "this was not me". */
export const timelineRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/my-navigation/timeline',
    who: signedIn,
    holds: 'customer',
    evenLimited: true,
    summary: 'A page of my security timeline, newest first',
    query: TimelineQuery,
    reply: Timeline,
    does: async ({ world, session, query }) => ok(await showTimeline(world, session, query)),
  }),
  route({
    method: 'POST',
    path: '/api/my-navigation/cases',
    who: signedIn,
    holds: 'customer',
    evenLimited: true,
    summary: 'Say of an entry that it was not me: all my sessions end and my account is held',
    body: NotMe,
    reply: CaseOpened,
    refusals: { 'entry-not-found': 404 },
    does: async ({ world, session, body }) =>
      answerTo(await reportNotMe(world, session, body.entry), (opened) => ({
        ...{ status: 201, body: opened },
        cookies: [noSessionCookie],
      })),
  }),
]
