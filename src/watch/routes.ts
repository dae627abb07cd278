import type { Route } from '#platform/http/route.ts'
import { accessRoutes } from './access/routes.ts'
import { alertRoutes } from './alerts/routes.ts'
import { clockRoutes } from './clocks/routes.ts'
import { containmentRoutes } from './containment/routes.ts'
import { disclosureRoutes } from './disclosure/routes.ts'
import { dutyRoutes } from './duty/routes.ts'
import { incidentRoutes } from './incidents/routes.ts'
import { intelRoutes } from './intel/routes.ts'
import { judgementRoutes } from './judgement/routes.ts'
import { responseManualRoutes } from './manual/routes.ts'
import { ruleRoutes } from './rules/routes.ts'
import { signalRoutes } from './signals/routes.ts'

const routes: Route[] = [
  ...alertRoutes,
  ...ruleRoutes,
  ...clockRoutes,
  ...disclosureRoutes,
  ...incidentRoutes,
  ...containmentRoutes,
  ...dutyRoutes,
  ...responseManualRoutes,
  ...signalRoutes,
  ...intelRoutes,
  ...accessRoutes,
  ...judgementRoutes,
]

/** Every route of the watch. Nobody watches less because the house is closed to its customers. */
export const watchRoutes: Route[] = routes.map((one) => ({ ...one, evenInMaintenance: true }))

export { handlingRoutesWith } from './access/routes.ts'
