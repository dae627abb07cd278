import type { Route } from '#platform/http/route.ts'
import { promiseRoutes } from './promises/routes.ts'

/** Every route of the room; one line a part. */
export const assuranceRoutes: Route[] = [...promiseRoutes]
