import { useRef } from 'react'
import type { Reply } from '../../kit/call.ts'
import { newKey } from '../../kit/portal/new-key.ts'

/** Whether a call was answered. Without an answer it may have been done: the same key finds out. */
export const isAnswered = (reply: Reply<unknown>): boolean =>
  reply.ok || (reply.problem.status >= 400 && reply.problem.status < 500)

/**
 * The key of a call: made when its form is shown, and anew when what is asked changes or was refused. So a second press, or
 * one after a broken line, does nothing twice (hazard 2).
 */
export function useKey(asked: string) {
  const kept = useRef({ asked, key: newKey() })
  if (kept.current.asked !== asked) kept.current = { asked, key: newKey() }
  return {
    key: () => kept.current.key,
    renew: () => {
      kept.current = { asked, key: newKey() }
    },
  }
}
