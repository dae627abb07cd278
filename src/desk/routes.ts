import type { Route } from '#platform/http/route.ts'
import { deskHoursRoutes } from './hours/routes.ts'

/** Every route of the desk. */
export const deskRoutes: Route[] = [...deskHoursRoutes]
