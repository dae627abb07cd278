import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouteComponent,
} from '@tanstack/react-router'
import { Waiting } from '../kit/portal/asking/loaded.tsx'
import { NotFound } from '../kit/portal/refusals/not-found.tsx'
import { Broken } from '../portal/broken/broken.tsx'
import { DeskFrame } from './shell/desk-frame.tsx'

const root = createRootRoute({ component: DeskFrame, notFoundComponent: NotFound })
const screen = (path: string, component: RouteComponent) =>
  createRoute({ getParentRoute: () => root, path, component })

const fromAgencies = () => import('./agencies/agencies.tsx')
const fromImports = () => import('./imports/imports.tsx')
const fromMembers = () => import('./members/members.tsx')
const fromRegister = () => import('./members/register.tsx')
const fromNotices = () => import('./notices/notices.tsx')
const fromNotice = () => import('./notices/notice.tsx')
const fromCutover = () => import('./cutover/cutover.tsx')
const fromMaintenance = () => import('./maintenance/maintenance.tsx')
const fromMyDevice = () => import('../kit/staff/device/my-device.tsx')
const fromHandling = () => import('../kit/staff/handling/handling.tsx')
const fromOwn = () => import('../portal/my-navigation/my-navigation.tsx')
const fromTimeline = () => import('../portal/timeline/timeline.tsx')

const fromQueue = () => import('./change-notices/queue.tsx')
const fromChange = () => import('./change-notices/notice.tsx')
const fromEntering = () => import('./change-notices/enter-notice.tsx')
const fromCompanies = () => import('./companies/companies.tsx')
const fromCompany = () => import('./companies/company.tsx')
const fromNewCompany = () => import('./companies/new-company.tsx')
const fromAddresses = () => import('./first-addresses/first-addresses.tsx')

// One line a screen.
const screens = root.addChildren([
  screen(
    '/',
    lazyRouteComponent(() => import('./home/home.tsx'), 'Home'),
  ),
  screen('/agencies', lazyRouteComponent(fromAgencies, 'Agencies')),
  screen('/imports', lazyRouteComponent(fromImports, 'Imports')),
  screen('/members', lazyRouteComponent(fromMembers, 'Members')),
  screen('/members/register', lazyRouteComponent(fromRegister, 'RegisterMember')),
  screen('/notices', lazyRouteComponent(fromNotices, 'Notices')),
  screen('/notices/new', lazyRouteComponent(fromNotice, 'NewNotice')),
  screen('/notices/$noticeId', lazyRouteComponent(fromNotice, 'Notice')),
  screen('/cutover', lazyRouteComponent(fromCutover, 'Cutover')),
  screen('/change-notices', lazyRouteComponent(fromQueue, 'Queue')),
  screen('/change-notices/new', lazyRouteComponent(fromEntering, 'EnterNotice')),
  screen('/change-notices/new/$companyId', lazyRouteComponent(fromEntering, 'EnterNotice')),
  screen('/change-notices/$noticeId', lazyRouteComponent(fromChange, 'NoticeScreen')),
  screen('/companies', lazyRouteComponent(fromCompanies, 'Companies')),
  screen('/companies/new', lazyRouteComponent(fromNewCompany, 'NewCompany')),
  screen('/companies/$companyId', lazyRouteComponent(fromCompany, 'CompanyScreen')),
  screen('/first-addresses', lazyRouteComponent(fromAddresses, 'FirstAddresses')),
  screen('/maintenance', lazyRouteComponent(fromMaintenance, 'Maintenance')),
  screen('/handling', lazyRouteComponent(fromHandling, 'HandlingScreen')),
  screen('/my-device', lazyRouteComponent(fromMyDevice, 'MyDevice')),
  screen('/my-navigation', lazyRouteComponent(fromOwn, 'MyNavigation')),
  screen('/my-navigation/timeline', lazyRouteComponent(fromTimeline, 'Timeline')),
])

/** The desk's screens; each is fetched when it is opened. */
export const router = createRouter({
  routeTree: screens,
  basepath: '/desk',
  defaultPreload: 'intent',
  defaultPendingComponent: Waiting,
  defaultErrorComponent: Broken,
  scrollRestoration: true,
})
