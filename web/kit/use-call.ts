import { useState } from 'react'
import { call, type Problem, type Request } from './call.ts'
import { useLanguage } from './language.tsx'

/** A call in the hands of a form: whether it is under way, and what went wrong last. */
export interface Calling {
  readonly busy: boolean
  readonly problem: Problem | undefined
  /** Sends; `done` receives what came back. A second call while one is under way is dropped. */
  readonly send: <T>(request: Request, done: (value: T) => void) => Promise<void>
  readonly forget: () => void
}

/** Sends a form's request in the language of the page and keeps its problem for the alert. */
export function useCall(): Calling {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const language = useLanguage()

  async function send<T>(request: Request, done: (value: T) => void): Promise<void> {
    if (busy) return
    setBusy(true)
    setProblem(undefined)
    const reply = await call<T>({ language, ...request })
    setBusy(false)
    if (reply.ok) done(reply.value)
    else setProblem(reply.problem)
  }

  return { busy, problem, send, forget: () => setProblem(undefined) }
}
