import type { HandlingClass } from '#platform/handling/classes.ts'
import type { DeviceState } from '#platform/handling/device-state.ts'

/** What each class asks of the device somebody of the staff sits at. The network it stands in adds nothing (S2-41). */
export const needs: Record<HandlingClass, 'nothing' | 'approved' | 'compliant'> = {
  public: 'nothing',
  internal: 'approved',
  confidential: 'compliant',
  customer: 'compliant',
}

const inWords = {
  withdrawn: 'device-withdrawn',
  waiting: 'device-waiting',
  unknown: 'device-unreported',
  lacking: 'device-lacking',
  overdue: 'device-overdue',
} as const

/** Why a device is not enough for a class; undefined when it is. */
export function reasonAgainst(state: DeviceState | undefined, holds: HandlingClass): string | undefined {
  const need = needs[holds]
  if (need === 'nothing' || state === 'compliant') return undefined
  if (!state) return 'device-not-registered'
  const isApproved = state !== 'withdrawn' && state !== 'waiting'
  return need === 'approved' && isApproved ? undefined : inWords[state]
}
