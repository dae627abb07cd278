import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { Waiting } from '../kit/portal/asking/loaded.tsx'
import { NotFound } from '../kit/portal/refusals/not-found.tsx'
import { Broken } from './broken/broken.tsx'
import { PortalFrame } from './shell/portal-frame.tsx'
import { readWish } from './trips/search/wish.ts'

const root = createRootRoute({ component: PortalFrame, notFoundComponent: NotFound })
const screen = <const Path extends string>(path: Path, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute: () => root, path, component })

/** What is searched for and chosen stands in the address of these. */
const searching = <const Path extends string>(path: Path, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute: () => root, path, component, validateSearch: readWish })

const screens = root.addChildren([
  screen(
    '/',
    lazyRouteComponent(() => import('./home/home.tsx'), 'Home'),
  ),
  screen(
    '/people',
    lazyRouteComponent(() => import('./people/people.tsx'), 'People'),
  ),
  screen(
    '/people/register',
    lazyRouteComponent(() => import('./register/register.tsx'), 'Register'),
  ),
  screen(
    '/people/import',
    lazyRouteComponent(() => import('./import/import.tsx'), 'Import'),
  ),
  screen(
    '/people/bulk',
    lazyRouteComponent(() => import('./bulk/bulks.tsx'), 'Bulks'),
  ),
  screen(
    '/people/bulk/$bulkId',
    lazyRouteComponent(() => import('./bulk/bulk.tsx'), 'BulkScreen'),
  ),
  screen(
    '/people/applications',
    lazyRouteComponent(() => import('./applications/applications.tsx'), 'Applications'),
  ),
  screen(
    '/people/first-addresses',
    lazyRouteComponent(() => import('./first-addresses/first-addresses.tsx'), 'FirstAddressesScreen'),
  ),
  screen(
    '/readiness',
    lazyRouteComponent(() => import('./readiness/readiness.tsx'), 'ReadinessScreen'),
  ),
  screen(
    '/people/$personId',
    lazyRouteComponent(() => import('./person/person.tsx'), 'PersonScreen'),
  ),
  screen(
    '/change-notices',
    lazyRouteComponent(() => import('./change-notices/change-notices.tsx'), 'ChangeNoticesScreen'),
  ),
  screen(
    '/change-notices/new',
    lazyRouteComponent(() => import('./change-notices/new-notice.tsx'), 'NewNotice'),
  ),
  screen(
    '/change-notices/$noticeId',
    lazyRouteComponent(() => import('./change-notices/draft.tsx'), 'Draft'),
  ),
  screen(
    '/requests',
    lazyRouteComponent(() => import('./requests/requests.tsx'), 'RequestsScreen'),
  ),
  screen(
    '/trips',
    lazyRouteComponent(() => import('./trips/trips.tsx'), 'TripsScreen'),
  ),
  searching(
    '/trips/search',
    lazyRouteComponent(() => import('./trips/search/search.tsx'), 'SearchScreen'),
  ),
  searching(
    '/trips/new',
    lazyRouteComponent(() => import('./trips/who/who.tsx'), 'WhoScreen'),
  ),
  screen(
    '/trips/unused',
    lazyRouteComponent(() => import('./trips/unused/unused.tsx'), 'UnusedScreen'),
  ),
  screen(
    '/trips/$tripId',
    lazyRouteComponent(() => import('./trips/trip/trip.tsx'), 'TripScreen'),
  ),
  screen(
    '/departments',
    lazyRouteComponent(() => import('./departments/departments.tsx'), 'Departments'),
  ),
  screen(
    '/company-settings',
    lazyRouteComponent(() => import('./company-settings/company-settings.tsx'), 'CompanySettingsScreen'),
  ),
  screen(
    '/company-settings/agencies/$handle',
    lazyRouteComponent(() => import('./agency/agency.tsx'), 'AgencyScreen'),
  ),
  screen(
    '/whereabouts',
    lazyRouteComponent(() => import('./whereabouts/whereabouts.tsx'), 'WhereaboutsScreen'),
  ),
  screen(
    '/delegations',
    lazyRouteComponent(() => import('./delegations/delegations.tsx'), 'DelegationsScreen'),
  ),
  screen(
    '/my-navigation',
    lazyRouteComponent(() => import('./my-navigation/my-navigation.tsx'), 'MyNavigation'),
  ),
  screen(
    '/my-navigation/timeline',
    lazyRouteComponent(() => import('./timeline/timeline.tsx'), 'Timeline'),
  ),
  screen(
    '/trips/$tripId/receipt',
    lazyRouteComponent(() => import('./trips/receipt/receipt.tsx'), 'ReceiptScreen'),
  ),
  screen(
    '/statements',
    lazyRouteComponent(() => import('./statements/statements.tsx'), 'Statements'),
  ),
  screen(
    '/records',
    lazyRouteComponent(() => import('./records/records.tsx'), 'RecordsScreen'),
  ),
  screen(
    '/notices',
    lazyRouteComponent(() => import('./notices/notices.tsx'), 'Notices'),
  ),
  screen(
    '/notices/$noticeId',
    lazyRouteComponent(() => import('./notices/notice.tsx'), 'NoticeScreen'),
  ),
  screen(
    '/manual',
    lazyRouteComponent(() => import('./manual/manual.tsx'), 'Manual'),
  ),
  screen(
    '/who-can-fix',
    lazyRouteComponent(() => import('./help/who-can-fix.tsx'), 'WhoCanFix'),
  ),
])

/** The portal's screens; each is fetched when it is opened. */
export const router = createRouter({
  routeTree: screens,
  basepath: '/portal',
  defaultPreload: 'intent',
  defaultPendingComponent: Waiting,
  defaultErrorComponent: Broken,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
