import type { Route } from '#platform/http/route.ts'
import { deskAgencyRoutes } from './agencies/routes.ts'
import { companyAgencyRoutes } from './company/routes.ts'
import { handOverRoutes } from './hand-over/routes.ts'

/** What this room opens to browsers. */
export const federationRoutes: Route[] = [...handOverRoutes, ...companyAgencyRoutes, ...deskAgencyRoutes]
