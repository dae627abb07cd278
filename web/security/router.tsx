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
import { SecurityFrame } from './shell/security-frame.tsx'

const root = createRootRoute({ component: SecurityFrame, notFoundComponent: NotFound })
const screen = (path: string, component: RouteComponent) =>
  createRoute({ getParentRoute: () => root, path, component })

const fromToday = () => import('./home/today.tsx')
const fromAlerts = () => import('./alerts/alerts.tsx')
const fromRules = () => import('./rules/rules.tsx')
const fromAudit = () => import('./audit/audit.tsx')
const fromIncidents = () => import('./incidents/list/incidents.tsx')
const fromIncident = () => import('./incidents/incident.tsx')
const fromManual = () => import('./manual/manual.tsx')
const fromDuty = () => import('./duty/duty.tsx')
const fromReceivers = () => import('./receivers/receivers.tsx')
const fromPromises = () => import('./promises/wall.tsx')
const fromRecord = () => import('./promises/record.tsx')
const fromDevices = () => import('./devices/devices.tsx')
const fromMyDevice = () => import('../kit/staff/device/my-device.tsx')
const fromHandling = () => import('../kit/staff/handling/handling.tsx')
const fromOwn = () => import('../portal/my-navigation/my-navigation.tsx')
const fromTimeline = () => import('../portal/timeline/timeline.tsx')

// One line a screen.
const screens = root.addChildren([
  screen('/', lazyRouteComponent(fromToday, 'Today')),
  screen('/incidents', lazyRouteComponent(fromIncidents, 'Incidents')),
  screen('/incidents/$incidentId', lazyRouteComponent(fromIncident, 'Incident')),
  screen('/response-manual/$version', lazyRouteComponent(fromManual, 'ResponseManual')),
  screen('/duty', lazyRouteComponent(fromDuty, 'Duty')),
  screen('/alerts', lazyRouteComponent(fromAlerts, 'Alerts')),
  screen('/rules', lazyRouteComponent(fromRules, 'Rules')),
  screen('/audit', lazyRouteComponent(fromAudit, 'Audit')),
  screen('/promises', lazyRouteComponent(fromPromises, 'Wall')),
  screen('/promises/$place', lazyRouteComponent(fromRecord, 'EvidenceRecord')),
  screen('/receivers', lazyRouteComponent(fromReceivers, 'ReceiversScreen')),
  screen('/devices', lazyRouteComponent(fromDevices, 'Devices')),
  screen('/handling', lazyRouteComponent(fromHandling, 'HandlingScreen')),
  screen('/my-device', lazyRouteComponent(fromMyDevice, 'MyDevice')),
  screen('/my-navigation', lazyRouteComponent(fromOwn, 'MyNavigation')),
  screen('/my-navigation/timeline', lazyRouteComponent(fromTimeline, 'Timeline')),
])

/** The security office's screens; each is fetched when it is opened. */
export const router = createRouter({
  routeTree: screens,
  basepath: '/security',
  defaultPreload: 'intent',
  defaultPendingComponent: Waiting,
  defaultErrorComponent: Broken,
  scrollRestoration: true,
})
