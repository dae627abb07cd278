import { useSyncExternalStore } from 'react'
import type { Problem } from '../call.ts'

let endsAt: string | undefined
const listeners = new Set<() => void>()

/** Notes that a call came to a closed house; the banner shows it until somebody has read that it is over. */
export function meetMaintenance(problem: Problem): void {
  if (problem.refusal !== 'maintenance') return
  const { detail } = problem.more
  const told = typeof detail === 'object' && detail !== null && 'endsAt' in detail ? detail.endsAt : undefined
  set(typeof told === 'string' ? told : '')
}

/** Puts it aside. */
export const forgetMaintenance = (): void => set(undefined)

/** The announced end of the maintenance a call has met, if one has; empty when no end was told. */
export const useMetMaintenance = (): string | undefined => useSyncExternalStore(subscribe, () => endsAt)

function set(next: string | undefined): void {
  endsAt = next
  for (const tell of listeners) tell()
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell)
  return () => listeners.delete(tell)
}
