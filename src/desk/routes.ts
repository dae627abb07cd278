import type { Route } from '#platform/http/route.ts'
import { changeNoticeDeskRoutes } from './change-notices/desk-routes.ts'
import { changeNoticeRoutes } from './change-notices/routes.ts'
import { companyDeskRoutes } from './companies/routes.ts'
import { firstAddressDeskRoutes } from './first-addresses/routes.ts'
import { deskHoursRoutes } from './hours/routes.ts'
import { maintenanceRoutes } from './maintenance/routes.ts'
import { manualRoutes } from './manual/routes.ts'
import { memberRoutes } from './members/routes.ts'
import { noticeDeskRoutes } from './notices/desk-routes.ts'
import { noticeRoutes } from './notices/routes.ts'
import { staffRoutes } from './staff/routes.ts'
import { waitingRoutes } from './waiting/routes.ts'

/** Every route of the desk; those below `/api/desk/` open to staff alone. */
export const deskRoutes: Route[] = [
  ...deskHoursRoutes,
  ...manualRoutes,
  ...noticeRoutes,
  ...noticeDeskRoutes,
  ...maintenanceRoutes,
  ...memberRoutes,
  ...staffRoutes,
  ...companyDeskRoutes,
  ...firstAddressDeskRoutes,
  ...changeNoticeRoutes,
  ...changeNoticeDeskRoutes,
  ...waitingRoutes,
]
