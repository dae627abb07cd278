import { useCallback, useEffect, useMemo, useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { call, type Problem, type Reply } from '../../kit/call.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { type PasskeyQuestion, showPasskey } from '../../kit/passkeys/browser-passkey.ts'
import { signInWords } from '../../words/gate-sign-in.ts'
import type { Language } from '../../words/say.ts'
import type { Journey } from '../journey.ts'
import { go, pathIn } from '../location.ts'
import { Refusal } from '../who/refusal.tsx'
import { leave } from './at-door.ts'
import { shownKey } from './shown-key.ts'

/**
 * Signing in with a passkey: by the button, or by choosing one where the ID is typed. One that was offered there for
 * too long is offered anew.
 */
export function PasskeyDoor({ door }: { door?: 'staff' }) {
  const t = useSay(signInWords)
  const language = useLanguage()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const follow = useCallback(
    (reply: Reply<Journey>) => {
      if (reply.ok) arrive(reply.value, language)
      else if (reply.problem.refusal !== 'turned-back') setProblem(reply.problem)
    },
    [language],
  )
  const asked = useMemo(() => ({ language, ...(door && { door }) }), [language, door])
  useEffect(() => offerInField(asked, follow), [asked, follow])
  const press = async () => {
    setBusy(true)
    setProblem(undefined)
    const chosen = await choose(asked, false)
    follow(chosen.ok ? await comeIn(asked, chosen.value) : chosen)
    setBusy(false)
  }
  return (
    <div className="g-passkey">
      <Refusal problem={problem} />
      <Button look="secondary" wide busy={busy} onClick={() => void press()}>
        {t('passkey')}
      </Button>
      <p className="g-small">{t('passkey-hint')}</p>
    </div>
  )
}

/**
 * Waits for a passkey to be chosen in the ID's field, where the browser has that; returns the way to stop listening.
 * Nobody asked for the offer: where it cannot be made, nothing is said.
 */
function offerInField(asked: Asked, follow: (reply: Reply<Journey>) => void): () => void {
  let isHere = true
  const offer = async () => {
    if (!(await window.PublicKeyCredential.isConditionalMediationAvailable?.())) return
    const chosen = await choose(asked, true)
    if (!chosen.ok || !isHere) return
    const reply = await comeIn(asked, chosen.value)
    if (!isHere) return
    follow(reply)
    // Too old by the time it was chosen: the next one is fresh.
    if (!reply.ok && reply.problem.refusal === 'passkey-not-accepted') await offer()
  }
  void offer()
  return () => {
    isHere = false
  }
}

/** At which door, and in which language the answer is wanted. */
interface Asked {
  readonly language: Language
  readonly door?: 'staff'
}

/** The passkey somebody chose, as the answer to its ceremony. */
interface Chosen {
  readonly ceremony: string
  readonly answer: unknown
}

async function choose({ language, door }: Asked, autofill: boolean): Promise<Reply<Chosen>> {
  const path = `/sign-in/passkey/options${door ? `?door=${door}` : ''}`
  const question = await call<PasskeyQuestion>({ method: 'POST', path, language })
  if (!question.ok) return question
  const shown = await showPasskey(question.value, autofill)
  return shown.ok ? { ok: true, value: { ceremony: question.value.ceremony, answer: shown.value } } : shown
}

const comeIn = async (asked: Asked, chosen: Chosen): Promise<Reply<Journey>> =>
  call({
    method: 'POST',
    path: '/sign-in/passkey',
    body: { ...chosen, ...asked, key: await shownKey('') },
    language: asked.language,
  })

function arrive(journey: Journey, language: Language): void {
  if (journey.step === 'done') leave(journey)
  else go(pathIn(language, `/sign-in/${journey.id}`), { replace: true })
}
