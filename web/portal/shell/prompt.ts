import { useSyncExternalStore } from 'react'

const kept = 'sekisho-old-password'
const listeners = new Set<() => void>()

/** Says no more of the old password in this visit: it was put aside, or the password is a new one now. */
export function endPrompt(sessionId: string): void {
  sessionStorage.setItem(kept, sessionId)
  for (const tell of listeners) tell()
}

/** Whether the prompt is still wanted in this visit. */
export const useIsPrompted = (sessionId: string): boolean =>
  useSyncExternalStore(subscribe, () => sessionStorage.getItem(kept) !== sessionId)

function subscribe(tell: () => void) {
  listeners.add(tell)
  return () => void listeners.delete(tell)
}
