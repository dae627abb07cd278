import { z } from 'zod'
import { nothing } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { anyone } from '#platform/http/who.ts'
import { noteAction } from './note-action.ts'
import { noteShown, openLink } from './visit.ts'

const pageIn = { ja: '/drill', en: '/en/drill' } as const
const params = z.object({ visit: z.uuid() })

/** What the link of a drill mail leads to: open to anyone, without fields, and the same for links that are none. */
export const landingRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/drill/:token',
    who: anyone,
    holds: 'public',
    crossSite: true,
    summary: 'The link of a drill mail: notes the visit and leads to the page that says so.',
    params: z.object({ token: z.string().max(200) }),
    does: async ({ world, client, params: { token } }) => {
      const visit = await openLink(world, token, client.userAgent)
      // Behind the hash: it reaches neither a proxy's log nor another site.
      return { status: 303, page: `${pageIn[client.language]}#${visit}` }
    },
  }),
  route({
    method: 'POST',
    path: '/api/drill-visits/:visit/sight',
    who: anyone,
    holds: 'public',
    summary: 'The page of a drill was shown; always answered alike.',
    params,
    does: async ({ world, params: { visit } }) => {
      await noteShown(world, visit)
      return nothing()
    },
  }),
  route({
    method: 'POST',
    path: '/api/drill-visits/:visit/action',
    who: anyone,
    holds: 'public',
    summary: 'A person did something on the page of a drill; always answered alike.',
    params,
    does: async ({ world, params: { visit } }) => {
      await noteAction(world, visit)
      return nothing()
    },
  }),
]
