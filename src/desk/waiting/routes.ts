import { ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { anyStaff } from '#platform/http/who.ts'
import { Waiting } from '../contract.ts'
import { whatWaits } from './waiting.ts'

/** What the first page of the desk shows. */
export const waitingRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/desk/waiting',
    who: anyStaff,
    holds: 'internal',
    evenInMaintenance: true,
    summary: 'What waits to be worked by me, and how much of it.',
    reply: Waiting,
    does: async ({ world, session }) => ok({ waiting: await whatWaits(world.db, session.kind) }),
  }),
]
