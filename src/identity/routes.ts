import type { Route } from '#platform/http/route.ts'
import { authenticatorRoutes } from './authenticators/routes.ts'
import { authenticatorStepUpRoutes } from './authenticators/step-up/routes.ts'
import { gateRoutes } from './gate/routes.ts'
import { ownRoutes } from './own/routes.ts'
import { recoveryRoutes } from './recovery/routes.ts'
import { sessionRoutes } from './sessions/routes.ts'
import { setPasswordRoutes } from './set-password/routes.ts'
import { signInRoutes } from './sign-in/routes.ts'
import type { NameCompanies } from './sign-in/show-sign-in.ts'
import { staffDeviceRoutes } from './staff-devices/routes.ts'
import { stepUpRoutes } from './step-up/routes.ts'
import { timelineRoutes } from './timeline/routes.ts'

export { demoAppRoutes } from './authenticators/demo/routes.ts'

/** What identity opens to browsers. `nameCompanies` comes from the room above that knows companies by name. */
export const identityRoutesWith = (nameCompanies: NameCompanies): Route[] => [
  ...gateRoutes,
  ...signInRoutes(nameCompanies),
  ...sessionRoutes,
  ...setPasswordRoutes,
  ...recoveryRoutes,
  ...stepUpRoutes,
  ...authenticatorStepUpRoutes,
  ...authenticatorRoutes,
  ...ownRoutes,
  ...timelineRoutes,
  ...staffDeviceRoutes,
]
