import type { Route } from '#platform/http/route.ts'
import { bookingRoutes } from './bookings/routes.ts'
import { favouriteRoutes } from './favourites/routes.ts'
import { flightRoutes } from './flights/routes.ts'
import { issuingRoutes } from './issuing/routes.ts'
import { leavingRoutes } from './leaving/routes.ts'
import { ledgerRoutes } from './ledger/routes.ts'
import { policyRoutes } from './policy/routes.ts'
import { receiptRoutes } from './receipts/routes.ts'
import { recordRoutes } from './records/routes.ts'
import { requestRoutes } from './requests/routes.ts'
import { servicingRoutes } from './servicing/routes.ts'
import { whereaboutsRoutes } from './whereabouts/routes.ts'

/** What this room opens to browsers. */
export const travelRoutes: Route[] = [
  ...flightRoutes,
  ...bookingRoutes,
  ...favouriteRoutes,
  ...policyRoutes,
  ...requestRoutes,
  ...issuingRoutes,
  ...ledgerRoutes,
  ...recordRoutes,
  ...receiptRoutes,
  ...servicingRoutes,
  ...whereaboutsRoutes,
  ...leavingRoutes,
]
