import { Button, PasswordInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { useOperator } from '../../kit/operator.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { submitting, useForm } from '../../kit/portal/fields/form.ts'
import { Card } from '../../kit/portal/page.tsx'
import { useAccount } from '../../kit/portal/person/account.ts'
import { when } from '../../kit/portal/when.ts'
import { myNavigationWords } from '../../words/portal-my-navigation.ts'
import { endPrompt } from '../shell/prompt.ts'

const blank = { current: '', next: '' }

/** Changing one's own password; every other device is signed out. */
export function Password(props: { setAt: string | undefined }) {
  const say = useSay(myNavigationWords)
  const language = useLanguage()
  const [round, setRound] = useState(0)
  const place = useArrivalAt('#password')
  const hint = props.setAt ? say('passwordSetAt', { time: when(props.setAt, language) }) : ''
  return (
    <div ref={place}>
      <Card title={say('password')} hint={hint}>
        {/* A new round is a new, empty form: no password stays in the page. */}
        <PasswordForm key={round} onDone={() => setRound(round + 1)} />
      </Card>
    </div>
  )
}

/** Whoever came for this part of the screen finds himself in its first field. */
function useArrivalAt(hash: string) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (location.hash === hash)
      place.current?.querySelector<HTMLInputElement>('input:not([readonly])')?.focus()
  }, [hash])
  return place
}

function PasswordForm(props: { onDone: () => void }) {
  const say = useSay(myNavigationWords)
  const client = useQueryClient()
  const { passwordPolicy } = useOperator()
  const { signInId, sessionId } = useAccount()
  const form = useForm(blank)
  const sending = useSend()
  const change = async () => {
    if (!form.isComplete(['current', 'next'])) return
    const reply = await sending.send({ method: 'POST', path: '/my-navigation/password', body: form.values })
    if (!reply.ok) return form.blame(reply.problem)
    tellDone(say('passwordDone'))
    endPrompt(sessionId)
    props.onDone()
    await forget(client, '/my-navigation')
  }
  const eye = (isShown: boolean) => ({
    'aria-label': say(isShown ? 'passwordHide' : 'passwordShow'),
    tabIndex: 0,
  })
  const [isShown, setShown] = useState(false)
  const shared = { visible: isShown, onVisibilityChange: setShown, visibilityToggleButtonProps: eye(isShown) }
  return (
    <form ref={form.ref} className="p-stack p-narrow" noValidate onSubmit={submitting(() => void change())}>
      {/* Password managers want to know whose password it is. */}
      <input
        className="k-hidden"
        name="username"
        autoComplete="username"
        value={signInId ?? ''}
        readOnly
        tabIndex={-1}
        aria-hidden="true"
      />
      <PasswordInput
        {...form.field('current')}
        {...shared}
        label={say('passwordCurrent')}
        required
        autoComplete="current-password"
      />
      <PasswordInput
        {...form.field('next')}
        {...shared}
        label={say('passwordNext')}
        description={say('passwordRule', { min: passwordPolicy.min, kinds: passwordPolicy.kinds })}
        required
        autoComplete="new-password"
      />
      <p className="p-small">{say('passwordEnds')}</p>
      <ProblemNote problem={sending.problem} />
      <div>
        <Button type="submit" variant="default" loading={sending.busy}>
          {say('passwordChange')}
        </Button>
      </div>
    </form>
  )
}
