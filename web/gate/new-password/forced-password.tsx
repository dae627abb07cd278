import { useSay } from '../../kit/language.tsx'
import { passwordWords } from '../../words/gate-password.ts'
import type { Travelling } from '../journey.ts'
import { Screen } from '../screen.tsx'
import { PasswordForm } from './password-form.tsx'

/** The old password's time is over: a new one comes before the session (O9). */
export function ForcedPassword({ travelling }: { travelling: Travelling }) {
  const t = useSay(passwordWords)
  return (
    <Screen title={t('new-title')} lead={t('forced-lead')}>
      <PasswordForm
        busy={travelling.busy}
        problem={travelling.problem}
        onPassword={(password) => void travelling.step('new-password', { password })}
      />
    </Screen>
  )
}
