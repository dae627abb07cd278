import { isStaff } from '#platform/author.ts'
import { ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { anyStaff } from '#platform/http/who.ts'
import { DeskMe } from '../contract.ts'
import { staffName } from './staff-name.ts'

/** The operator's own people. */
export const staffRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/desk/me',
    who: anyStaff,
    evenInMaintenance: true,
    summary: 'Who is signed in at the desk.',
    reply: DeskMe,
    refusals: { forbidden: 403 },
    does: async ({ world, session: { kind, language, accountId } }) =>
      isStaff(kind)
        ? ok({ kind, language, name: await staffName(world.db, accountId) })
        : { refusal: 'forbidden' },
  }),
]
