import type { Route } from '#platform/http/route.ts'
import { registers } from './all.ts'
import { signOnRoutes } from './cloud/routes.ts'
import { leaverRoutes } from './leavers/routes.ts'
import { outsideRoutes } from './parties/routes.ts'
import { routesOf } from './pattern/routes-of.ts'
import { takeOutRoutes } from './take-outs/routes.ts'

/** Every register's routes. */
export const registerRoutes: Route[] = [
  ...registers.flatMap(routesOf),
  ...outsideRoutes,
  ...signOnRoutes,
  ...leaverRoutes,
  ...takeOutRoutes,
]
