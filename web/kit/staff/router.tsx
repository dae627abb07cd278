import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouteComponent,
} from '@tanstack/react-router'
import { Broken } from '../../portal/broken/broken.tsx'
import { Waiting } from '../portal/asking/loaded.tsx'
import { NotFound } from '../portal/refusals/not-found.tsx'
import type { StaffHome } from './home-of-staff.ts'

/** A path of a house and what is shown there. */
export type Screen = readonly [path: string, component: RouteComponent]

const fromOwn = () => import('../../portal/my-navigation/my-navigation.tsx')
const fromTimeline = () => import('../../portal/timeline/timeline.tsx')
const fromMyDevice = () => import('./device/my-device.tsx')
const fromHandling = () => import('./handling/handling.tsx')
const own: readonly Screen[] = [
  ['/my-navigation', lazyRouteComponent(fromOwn, 'MyNavigation')],
  ['/my-navigation/timeline', lazyRouteComponent(fromTimeline, 'Timeline')],
  ['/my-device', lazyRouteComponent(fromMyDevice, 'MyDevice')],
  ['/handling', lazyRouteComponent(fromHandling, 'HandlingScreen')],
]

/** The screens of one of the staff's houses and those of one's own, each fetched when it is opened. */
export function staffRouter(home: StaffHome, frame: RouteComponent, screens: readonly Screen[]) {
  const root = createRootRoute({ component: frame, notFoundComponent: NotFound })
  const routes = [...screens, ...own].map(([path, component]) =>
    createRoute({ getParentRoute: () => root, path, component }),
  )
  return createRouter({
    routeTree: root.addChildren(routes),
    basepath: home,
    defaultPreload: 'intent',
    defaultPendingComponent: Waiting,
    defaultErrorComponent: Broken,
    scrollRestoration: true,
  })
}
