import type { Route } from '#platform/http/route.ts'
import { exportRoutes } from './export/routes.ts'
import type { Directory } from './search/directory.ts'
import { searchRoutesWith } from './search/routes.ts'
import { verificationRoutes } from './verification/asked/routes.ts'

/** Every route of the audit log; they open to the security office alone, and while the house is closed to its customers too. */
export const auditRoutesWith = (directory: Directory): Route[] =>
  [...searchRoutesWith(directory), ...exportRoutes, ...verificationRoutes].map((one) => ({
    ...one,
    evenInMaintenance: true,
  }))
