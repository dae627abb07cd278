import { lazyRouteComponent } from '@tanstack/react-router'
import { staffRouter } from '../kit/staff/router.tsx'
import { MySecurityFrame } from './shell/my-security-frame.tsx'

const fromHome = () => import('./home/my-security.tsx')

/** What is asked of each officer and employee, one line a screen. */
export const router = staffRouter('/my-security', MySecurityFrame, [
  ['/', lazyRouteComponent(fromHome, 'MySecurity')],
])
