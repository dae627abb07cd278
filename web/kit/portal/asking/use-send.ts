import { useState } from 'react'
import type { Problem, Reply, Request } from '../../call.ts'
import { useLanguage } from '../../language.tsx'
import { ask } from './ask.ts'

/** A change on its way: whether it runs, and why the last one was refused. */
export interface Sending {
  readonly busy: boolean
  readonly problem: Problem | undefined
  /** Sends a change; the reply also stays in `problem` when it was a refusal. */
  send<T = undefined>(request: Omit<Request, 'language' | 'stepUp'>): Promise<Reply<T>>
  /** Runs any other call the same way. */
  run<T>(work: () => Promise<Reply<T>>): Promise<Reply<T>>
  clear(): void
}

/** Sends changes one at a time. Turning back from a code shows no problem: the person knows. */
export function useSend(): Sending {
  const language = useLanguage()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()

  async function run<T>(work: () => Promise<Reply<T>>): Promise<Reply<T>> {
    setBusy(true)
    setProblem(undefined)
    const reply = await work()
    setBusy(false)
    if (!reply.ok && reply.problem.refusal !== 'turned-back') setProblem(reply.problem)
    return reply
  }

  return {
    busy,
    problem,
    run,
    send: <T>(request: Omit<Request, 'language' | 'stepUp'>) => run(() => ask<T>({ ...request, language })),
    clear: () => setProblem(undefined),
  }
}
