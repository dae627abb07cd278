import { useEffect, useState } from 'react'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { useOperator } from '../../kit/operator.tsx'
import { Waiting } from '../../kit/page.tsx'
import { ProblemAlert } from '../../kit/problem-alert.tsx'
import { useCall } from '../../kit/use-call.ts'
import { gateWords } from '../../words/gate.ts'
import { passwordWords } from '../../words/gate-password.ts'
import { Link } from '../link.tsx'
import { PasswordDone } from '../new-password/password-done.tsx'
import { PasswordForm } from '../new-password/password-form.tsx'
import { Screen } from '../screen.tsx'
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
  if (setting.problem?.refusal === 'link-not-usable') return <NotUsable problem={setting.problem} />
  if (checking.problem) return <NotUsable problem={checking.problem} />
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
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each token
  useEffect(() => {
    void checking.send({ method: 'POST', path: '/set-password/check', body: { token } }, () =>
      setUsable(true),
    )
  }, [token])
  return { problem: checking.problem, usable }
}

function NotUsable({ problem }: { problem: Parameters<typeof ProblemAlert>[0]['problem'] }) {
  const t = useSay(passwordWords)
  const g = useSay(gateWords)
  const desk = useOperator().desk.name[useLanguage()]
  return (
    <Screen title={t('set-unusable-title')}>
      <ProblemAlert problem={problem} />
      <p>{t('set-unusable-resend', { desk })}</p>
      <Link to="/" className="g-reset">
        {g('to-entry')}
      </Link>
    </Screen>
  )
}
