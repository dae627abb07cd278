import { ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { anyStaff } from '#platform/http/who.ts'
import { DeskMe } from '../contract.ts'
import { staffMe } from './staff-me.ts'

/** The operator's own people. */
export const staffRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/desk/me',
    who: anyStaff,
    holds: 'internal',
    evenInMaintenance: true,
    summary: 'Who is signed in at the desk.',
    reply: DeskMe,
    refusals: { forbidden: 403 },
    does: async ({ world, session }) => {
      const me = await staffMe(world.db, session)
      return me ? ok(me) : { refusal: 'forbidden' }
    },
  }),
]
