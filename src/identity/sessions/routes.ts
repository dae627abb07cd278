import { answerTo, nothing, ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { signedIn } from '#platform/http/who.ts'
import { homeOf } from '../tables.ts'
import { OpenSession, SessionList, SessionParams } from './contract.ts'
import { endOtherSessions, endOwnSession, signOut } from './end-own.ts'
import { listSessions } from './list-sessions.ts'
import { noSessionCookie } from './session-token.ts'

/** A person's own sessions. */
export const sessionRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/session',
    who: signedIn,
    holds: 'internal',
    evenInMaintenance: true,
    evenLimited: true,
    evenUnenrolled: true,
    summary: 'Tell whether this session still holds',
    reply: OpenSession,
    does: async ({ session: { id, kind, language } }) => ok({ id, kind, language, home: homeOf(kind) }),
  }),
  route({
    method: 'POST',
    path: '/api/sign-out',
    who: signedIn,
    holds: 'internal',
    evenInMaintenance: true,
    evenLimited: true,
    evenUnenrolled: true,
    summary: 'End this session',
    does: async ({ world, session }) => {
      await signOut(world, session)
      return nothing([noSessionCookie])
    },
  }),
  route({
    method: 'GET',
    path: '/api/my-navigation/sessions',
    who: signedIn,
    holds: 'customer',
    evenLimited: true,
    summary: 'List my open sessions',
    reply: SessionList,
    does: async ({ world, session }) => ok({ sessions: await listSessions(world, session) }),
  }),
  route({
    method: 'DELETE',
    path: '/api/my-navigation/sessions/:id',
    who: signedIn,
    holds: 'customer',
    summary: 'End one of my sessions',
    params: SessionParams,
    refusals: { 'session-not-found': 404 },
    does: async ({ world, session, params }) => answerTo(await endOwnSession(world, session, params.id)),
  }),
  route({
    method: 'POST',
    path: '/api/my-navigation/sessions/end-others',
    who: signedIn,
    holds: 'customer',
    summary: 'End all my sessions but this one',
    does: async ({ world, session }) => {
      await endOtherSessions(world, session)
      return nothing()
    },
  }),
]
