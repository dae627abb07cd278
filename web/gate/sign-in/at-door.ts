import { useState } from 'react'
import { useLanguage } from '../../kit/language.tsx'
import { type Calling, useCall } from '../../kit/use-call.ts'
import type { Language } from '../../words/say.ts'
import type { Door, Journey } from '../journey.ts'
import { fromWithin, go, pathIn } from '../location.ts'
import { shownKey } from './shown-key.ts'

/** Goes from the entry page to the screen of a door; only so it can be reached (S1-08). */
export function goToDoor(language: Language, door: Door): void {
  go(pathIn(language, `/sign-in/${door}`), { state: fromWithin })
}

/** ID and password in the hands of a door's screen. */
export interface AtDoor extends Pick<Calling, 'busy' | 'problem'> {
  readonly enter: (typed: { id: string; password: string }) => void
}

/** Sends ID and password; a right password begins a journey, which takes the door's place in the address. */
export function useDoor(door: Door): AtDoor {
  const language = useLanguage()
  const { busy, problem, send } = useCall()
  const [isProving, setProving] = useState(false)
  const enter = async (typed: { id: string; password: string }) => {
    setProving(true)
    const key = await shownKey(typed.id)
    setProving(false)
    const body = { door, language, ...typed, key }
    void send<Journey>({ method: 'POST', path: '/sign-in', body }, (journey) => {
      if (journey.step === 'done') leave(journey)
      else go(pathIn(language, `/sign-in/${journey.id}`), { replace: true })
    })
  }
  return { busy: busy || isProving, problem, enter: (typed) => void enter(typed) }
}

/** In place of the sign-in: the way back from the portal must not lead through a door that is done. */
export const leave = (journey: Journey): void => window.location.replace(journey.home ?? '/portal')
