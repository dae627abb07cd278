import { useLanguage } from '../kit/language.tsx'
import { type Calling, useCall } from '../kit/use-call.ts'
import type { Door, Journey } from './journey.ts'
import { go, pathIn } from './location.ts'

/** Starts a reset from a door and goes to its screen. */
export interface Starting extends Pick<Calling, 'busy' | 'problem'> {
  readonly start: (door: Door) => Promise<void>
}

/** Takes the place of the current step in the address: the screen that starts it does so by being opened. */
export function useStart(): Starting {
  const language = useLanguage()
  const calling = useCall()
  const start = (door: Door) =>
    calling.send<Journey>({ method: 'POST', path: '/recovery', body: { door, language } }, (journey) =>
      go(pathIn(language, `/recovery/${journey.id}`), { replace: true }),
    )
  return { busy: calling.busy, problem: calling.problem, start }
}
