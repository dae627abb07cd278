import { useEffect, useState } from 'react'
import { Button } from '../../kit/button.tsx'
import type { Problem } from '../../kit/call.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Note } from '../../kit/note.tsx'
import { useOperator } from '../../kit/operator.tsx'
import { Waiting } from '../../kit/page.tsx'
import { useCall } from '../../kit/use-call.ts'
import { gateWords } from '../../words/gate.ts'
import { passwordWords } from '../../words/gate-password.ts'
import { Link } from '../link.tsx'
import { PasswordDone } from '../new-password/password-done.tsx'
import { PasswordForm } from '../new-password/password-form.tsx'
import { Screen } from '../screen.tsx'
import { Refusal } from '../who/refusal.tsx'
import { useToken } from './token.ts'

/** The page of the registration mail: looks whether the link is usable, then takes the first password (S1-59). */
export function SetPassword() {
  const t = useSay(passwordWords)
  const token = useToken()
  const checking = useCheck(token)
  const setting = useCall()
  const [isSet, setIsSet] = useState(false)
  const set = (password: string) =>
    void setting.send({ method: 'POST', path: '/set-password', body: { token, password } }, () =>
      setIsSet(true),
    )

  if (isSet) return <PasswordDone remark="done-id" />
  if (isDead(setting.problem) || isDead(checking.problem)) return <NotUsable />
  if (checking.problem) return <Unchecked problem={checking.problem} retry={checking.again} />
  if (!checking.usable) return <Waiting />
  return (
    <Screen title={t('set-title')} lead={t('set-lead')}>
      <PasswordForm busy={setting.busy} problem={setting.problem} onPassword={set} />
    </Screen>
  )
}

/** Asks whether the link is usable; asking uses nothing up. */
function useCheck(token: string) {
  const checking = useCall()
  const [usable, setUsable] = useState(false)
  const ask = () =>
    void checking.send({ method: 'POST', path: '/set-password/check', body: { token } }, () =>
      setUsable(true),
    )
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each token
  useEffect(ask, [token])
  return { problem: checking.problem, again: ask, usable }
}

// A token that is none (cut off by a mail program) is as dead as one that was used.
const isDead = (problem: Problem | undefined): boolean =>
  problem?.refusal === 'link-not-usable' || problem?.refusal === 'invalid-input'

function NotUsable() {
  const t = useSay(passwordWords)
  const g = useSay(gateWords)
  const desk = useOperator().desk.name[useLanguage()]
  return (
    <Screen title={t('set-unusable-title')}>
      <div role="alert">
        <Note look="warn">{t('set-unusable-text')}</Note>
      </div>
      <p>{t('set-unusable-resend', { desk })}</p>
      <Link to="/" className="g-reset">
        {g('to-entry')}
      </Link>
    </Screen>
  )
}

function Unchecked(props: { problem: Problem; retry: () => void }) {
  const t = useSay(passwordWords)
  const g = useSay(gateWords)
  return (
    <Screen title={t('set-title')}>
      <Refusal problem={props.problem} />
      <Button wide onClick={props.retry}>
        {g('retry')}
      </Button>
    </Screen>
  )
}
