import { useLanguage } from '../kit/language.tsx'
import { type Calling, useCall } from '../kit/use-call.ts'
import type { Door, Journey } from './journey.ts'
import { go, pathIn } from './location.ts'

/** Starts a journey through a door and goes to its screen. */
export interface Starting extends Pick<Calling, 'busy' | 'problem'> {
  readonly start: (door: Door) => Promise<void>
}

/** `replace` takes the place of the current step, for screens that start a journey by being opened. */
export function useStart(kind: 'sign-in' | 'recovery', replace = false): Starting {
  const language = useLanguage()
  const calling = useCall()
  const start = (door: Door) =>
    calling.send<Journey>({ method: 'POST', path: `/${kind}`, body: { door, language } }, (journey) =>
      go(pathIn(language, `/${kind}/${journey.id}`), { replace }),
    )
  return { busy: calling.busy, problem: calling.problem, start }
}
