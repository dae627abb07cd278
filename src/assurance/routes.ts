import type { Route } from '#platform/http/route.ts'
import { auditRoutes } from './audits/routes.ts'
import { bodyRoutes } from './bodies/routes.ts'
import { checkRoutes } from './checks/routes.ts'
import { conductRoutes } from './conduct/routes.ts'
import { contactRoutes } from './contact/routes.ts'
import { documentRoutes } from './documents/routes.ts'
import { drillRoutes } from './drills/routes.ts'
import { evidenceRoutes } from './evidence/routes.ts'
import { inspectionRoutes } from './inspections/routes.ts'
import { mailReportRoutes } from './mail-reports/routes.ts'
import { mineRoutes } from './mine/routes.ts'
import { oscalRoutes } from './oscal/routes.ts'
import { populationRoutes } from './population/routes.ts'
import { programmeRoutes } from './programmes/routes.ts'
import { promiseRoutes } from './promises/routes.ts'
import { registerRoutes } from './registers/routes.ts'
import { reportRoutes } from './reports/routes.ts'
import { trainingRoutes } from './training/routes.ts'
import { trustRoutes } from './trust/routes.ts'

const routes: Route[] = [
  ...promiseRoutes,
  ...evidenceRoutes,
  ...bodyRoutes,
  ...trustRoutes,
  ...populationRoutes,
  ...auditRoutes,
  ...inspectionRoutes,
  ...checkRoutes,
  ...conductRoutes,
  ...oscalRoutes,
  ...reportRoutes,
  ...registerRoutes,
  ...documentRoutes,
  ...trainingRoutes,
  ...mineRoutes,
  ...mailReportRoutes,
  ...contactRoutes,
  ...programmeRoutes,
  ...drillRoutes,
]

/** Every route of the room. What is promised is kept, and asked for, while the house is closed to its customers, too. */
export const assuranceRoutes: Route[] = routes.map((one) => ({ ...one, evenInMaintenance: true }))
