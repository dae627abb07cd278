import { useSyncExternalStore } from 'react'

// In the page's own memory: a browser keeps nothing of ours but its cookies.
let endedIn: string | undefined
const listeners = new Set<() => void>()

/** Says no more of the old password in this visit: it was put aside, or the password is a new one now. */
export function endPrompt(sessionId: string): void {
  endedIn = sessionId
  for (const tell of listeners) tell()
}

/** Whether the prompt is still wanted in this visit. */
export const useIsPrompted = (sessionId: string): boolean =>
  useSyncExternalStore(subscribe, () => endedIn !== sessionId)

function subscribe(tell: () => void) {
  listeners.add(tell)
  return () => void listeners.delete(tell)
}
