import { useCallback, useEffect, useState } from 'react'
import { call, type Problem, type Request } from '../kit/call.ts'
import { useLanguage } from '../kit/language.tsx'
import { type Calling, useCall } from '../kit/use-call.ts'
import { leadBack } from './lead-back.ts'

/** Which sign-in a kind of ID leads to. */
export type Door = 'member' | 'administrator' | 'staff'

/** How who has an authenticator proves himself. */
export type Method = 'passkey' | 'app' | 'recovery-code'

/** A journey as the server tells it. */
export interface Journey {
  readonly id: string
  readonly door: Door
  readonly step: 'identify' | 'company' | 'address' | 'prove-address' | 'code' | 'new-password' | 'done'
  readonly maskedAddress?: string
  /** The first address just typed, while its code is on the way. */
  readonly newAddress?: string
  readonly resendsLeft?: number
  /** At `code`: what is asked of who has an authenticator; nothing was mailed then. */
  readonly methods?: readonly Method[]
  readonly companies?: readonly { readonly id: string; readonly name: string }[]
  /** Where a finished sign-in goes on. */
  readonly home?: string
}

/** One journey in the hands of a screen. */
export interface Travelling<J = Journey> extends Pick<Calling, 'busy'> {
  readonly journey: J | undefined
  readonly problem: Problem | undefined
  /** Sends one step; the screen follows the journey the server answers with. */
  readonly step: (name: string, body: unknown, done?: (journey: J) => void) => Promise<void>
}

type Kind = 'sign-in' | 'recovery' | 'self-registration'

/** Reads the journey of the address and carries it on, step by step; an unknown one leads back to the entry (S1-08). */
export function useJourney<J extends object = Journey>(kind: Kind, id: string): Travelling<J> {
  const [journey, setJourney] = useState<J>()
  const [unread, setUnread] = useState<Problem>()
  const calling = useCall()
  const language = useLanguage()
  const path = `/${kind}/${encodeURIComponent(id)}`
  const refusal = calling.problem?.refusal

  const read = useCallback(async () => {
    const reply = await call<J>({ method: 'GET', path, language })
    if (reply.ok) setJourney(reply.value)
    else if (isGone(reply.problem)) leadBack(language)
    else setUnread(reply.problem)
  }, [path, language])

  useEffect(() => void read(), [read])
  useEffect(() => {
    if (refusal === 'journey-not-found') leadBack(language)
    // Another tab has carried the journey on: read again where it stands.
    if (refusal === 'journey-step-mismatch') void read()
  }, [refusal, language, read])

  const step: Travelling<J>['step'] = (name, body, done) => {
    const request: Request = { method: 'POST', path: `${path}/${name}`, body }
    return calling.send<J>(request, (next) => {
      setJourney((last) => ({ ...last, ...next }))
      done?.(next)
    })
  }
  return { journey, problem: calling.problem ?? unread, busy: calling.busy, step }
}

// An id that is no id is as unknown as one that ended.
const isGone = (problem: Problem): boolean => problem.status === 404 || problem.status === 400
