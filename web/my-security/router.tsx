import { lazyRouteComponent } from '@tanstack/react-router'
import { staffRouter } from '../kit/staff/router.tsx'
import { MySecurityFrame } from './shell/my-security-frame.tsx'

const fromHome = () => import('./home/my-security.tsx')
const fromDocument = () => import('./documents/confirm.tsx')
const fromLesson = () => import('./lesson/do-lesson.tsx')

/** What is asked of each officer and employee, one line a screen. */
export const router = staffRouter('/my-security', MySecurityFrame, [
  ['/', lazyRouteComponent(fromHome, 'MySecurity')],
  ['/documents/$document', lazyRouteComponent(fromDocument, 'ReadDocument')],
  ['/lessons/$lesson', lazyRouteComponent(fromLesson, 'DoLesson')],
])
