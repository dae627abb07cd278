import type { Route } from '#platform/http/route.ts'
import { bulkRoutes } from './bulk/routes.ts'
import { companyRoutes } from './company/routes.ts'
import { delegationRoutes } from './delegation/routes.ts'
import { departmentRoutes } from './departments/routes.ts'
import { firstAddressRoutes } from './first-addresses/routes.ts'
import { importRoutes } from './imports/routes.ts'

export { ownDataRoutesWith } from './own-data/routes.ts'

import { peopleRoutes } from './people/routes.ts'
import { applicationRoutes } from './self-registration/applications/routes.ts'
import { fourFieldRoutes, joiningRoutes } from './self-registration/joining/routes.ts'
import { selfRegistrationSettingsRoutes } from './self-registration/settings/routes.ts'

/** Everything this room answers. Imports and bulk actions stand before people: `imports` is not a person's id. */
export const organisationRoutes: Route[] = [
  ...companyRoutes,
  ...departmentRoutes,
  ...importRoutes,
  ...bulkRoutes,
  ...firstAddressRoutes,
  ...peopleRoutes,
  ...joiningRoutes,
  ...selfRegistrationSettingsRoutes,
  ...applicationRoutes,
  ...fourFieldRoutes,
  ...delegationRoutes,
]
