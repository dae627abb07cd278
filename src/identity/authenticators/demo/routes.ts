import { z } from 'zod'
import { ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { anyone } from '#platform/http/who.ts'
import { demoDigits } from './demo-app.ts'

const apps = z.array(z.strictObject({ signInId: z.string(), digits: z.string().nullable() }))

/** What the page `/mailbox` reads besides the mails. Everywhere but in a demonstration there is no such route. */
export const demoAppRoutes = (isDemo: boolean): Route[] =>
  isDemo
    ? [
        route({
          method: 'GET',
          path: '/api/mailbox/apps',
          who: anyone,
          holds: 'confidential',
          evenInMaintenance: true,
          summary: 'Demo only: what the authenticator apps of the demonstration’s staff show.',
          reply: z.strictObject({ apps }),
          does: async ({ world }) => ok({ apps: await demoDigits(world) }),
        }),
      ]
    : []
