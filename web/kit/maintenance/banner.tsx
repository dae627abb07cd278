import { lazy, Suspense } from 'react'
import { useMetMaintenance } from './met.ts'

// Fetched when it is needed, or before: pages and their parts are served during maintenance, too.
const ToldClosed = lazy(() => import('./told-closed.tsx').then((file) => ({ default: file.ToldClosed })))

/** Over a screen that met maintenance: what was typed stays, when it ends, and that it is over. Asks quietly meanwhile. */
export function MaintenanceBanner() {
  const met = useMetMaintenance()
  if (met === undefined) return null
  return (
    <Suspense fallback={null}>
      <ToldClosed endsAt={met} />
    </Suspense>
  )
}
