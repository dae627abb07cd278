import type { Window } from '#platform/maintenance/windows.ts'
import type { MaintenanceWindow } from './contract.ts'

/** How a window stands at an instant. */
export function stateOf(window: Window, now: Date): MaintenanceWindow['state'] {
  if (window.cancelledAt) return 'cancelled'
  if (window.endsAt <= now) return 'over'
  return window.startsAt <= now ? 'running' : 'planned'
}
