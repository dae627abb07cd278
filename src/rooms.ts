import { assuranceJobs } from '#assurance/jobs.ts'
import { assuranceRoutes } from '#assurance/routes.ts'
import { auditJobs } from '#audit/jobs.ts'
import { auditRoutesWith } from '#audit/routes.ts'
import { cutoverJobs } from '#cutover/jobs.ts'
import { cutoverRoutes } from '#cutover/routes.ts'
import { deskJobs } from '#desk/jobs.ts'
import { deskRoutes } from '#desk/routes.ts'
import { federationJobs } from '#federation/jobs.ts'
import { federationRoutes } from '#federation/routes.ts'
import { identityJobs } from '#identity/jobs.ts'
import { accountKeeper } from '#identity/public.ts'
import { demoAppRoutes, identityRoutesWith } from '#identity/routes.ts'
import type { Mailbox } from '#mail/demo-mailbox.ts'
import { mailJobs } from '#mail/jobs.ts'
import { mailRoutes } from '#mail/routes.ts'
import { membershipJobs } from '#membership/jobs.ts'
import { organisationJobs } from '#organisation/jobs.ts'
import { nameCompanies } from '#organisation/public.ts'
import { organisationRoutes, ownDataRoutesWith } from '#organisation/routes.ts'
import type { Route } from '#platform/http/route.ts'
import type { Job } from '#platform/jobs/jobs.ts'
import { triesJobs } from '#platform/tries/purge.ts'
import { riskJobs } from '#risk/jobs.ts'
import { travelJobs } from '#travel/jobs.ts'
import { favouriteKeeper, safetyKeeper, tripKeeper } from '#travel/public.ts'
import { travelRoutes } from '#travel/routes.ts'
import { watchJobs } from '#watch/jobs.ts'
import { handlingRoutesWith, watchRoutes } from '#watch/routes.ts'
import { directory } from './directory.ts'

/** The jobs of every room. */
export const allJobs: Job[] = [
  ...triesJobs,
  ...mailJobs,
  ...riskJobs,
  ...membershipJobs,
  ...identityJobs,
  ...organisationJobs,
  ...cutoverJobs,
  ...deskJobs,
  ...federationJobs,
  ...travelJobs,
  ...watchJobs,
  ...assuranceJobs,
  ...auditJobs,
]

/** The routes of every room; a mailbox is there only in a demonstration. */
export const allRoutes = (mailbox: Mailbox | undefined): Route[] => [
  ...identityRoutesWith(nameCompanies),
  ...organisationRoutes,
  ...ownDataRoutesWith([accountKeeper, tripKeeper, favouriteKeeper, safetyKeeper]),
  ...cutoverRoutes,
  ...deskRoutes,
  ...federationRoutes,
  ...travelRoutes,
  ...watchRoutes,
  ...assuranceRoutes,
  ...handlingRoutesWith(() => allRoutes(mailbox)),
  ...auditRoutesWith(directory),
  ...mailRoutes(mailbox),
  ...demoAppRoutes(mailbox !== undefined),
]
