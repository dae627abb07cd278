import { useState } from 'react'
import type { Language } from '../words/say.ts'
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
  const [told, setTold] = useState<{ problem: Problem; language: Language }>()
  const language = useLanguage()

  async function send<T>(request: Request, done: (value: T) => void): Promise<void> {
    if (busy) return
    setBusy(true)
    setTold(undefined)
    const reply = await call<T>({ language, ...request })
    setBusy(false)
    if (reply.ok) done(reply.value)
    else setTold({ problem: reply.problem, language })
  }

  // Worded by the server in the language of then: it does not stay on a page that now speaks another.
  const problem = told?.language === language ? told.problem : undefined
  return { busy, problem, send, forget: () => setTold(undefined) }
}
