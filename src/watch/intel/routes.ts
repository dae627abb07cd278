import type { Route } from '#platform/http/route.ts'
import { inboxRoutes } from './inbox/routes.ts'
import { indicatorRoutes } from './indicators/routes.ts'
import { serverRoutes } from './servers/routes.ts'
import { sourceRoutes } from './sources/routes.ts'

/** Intelligence: what arrives, what it warns of, what is decided, and the servers it is about. */
export const intelRoutes: Route[] = [...inboxRoutes, ...indicatorRoutes, ...sourceRoutes, ...serverRoutes]
