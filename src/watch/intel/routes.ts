import type { Route } from '#platform/http/route.ts'
import { inboxRoutes } from './inbox/routes.ts'
import { indicatorRoutes } from './indicators/routes.ts'
import { sourceRoutes } from './sources/routes.ts'

/** Intelligence: what arrives, what it warns of, what is decided. */
export const intelRoutes: Route[] = [...inboxRoutes, ...indicatorRoutes, ...sourceRoutes]
