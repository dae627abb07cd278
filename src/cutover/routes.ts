import type { Route } from '#platform/http/route.ts'
import { cutoverDeskRoutes } from './desk/routes.ts'
import { importRoutes } from './import/routes.ts'
import { readinessRoutes } from './readiness/routes.ts'

/** Every route of the cut-over. */
export const cutoverRoutes: Route[] = [...readinessRoutes, ...cutoverDeskRoutes, ...importRoutes]
