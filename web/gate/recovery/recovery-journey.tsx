import { useSay } from '../../kit/language.tsx'
import { Waiting } from '../../kit/page.tsx'
import { passwordWords } from '../../words/gate-password.ts'
import { recoveryWords } from '../../words/gate-recovery.ts'
import { Code } from '../code/code.tsx'
import { type Travelling, useJourney } from '../journey.ts'
import { PasswordDone } from '../new-password/password-done.tsx'
import { PasswordForm } from '../new-password/password-form.tsx'
import { Screen } from '../screen.tsx'
import { Refusal } from '../who/refusal.tsx'
import { Identify } from './identify.tsx'

/** A reset from ID to new password; every reset asks for a code (S1-52). */
export function RecoveryJourney({ id }: { id: string }) {
  const t = useSay(recoveryWords)
  const travelling = useJourney('recovery', id)
  const { journey, problem } = travelling
  if (!journey)
    return problem ? (
      <Screen title={t('title')}>
        <Refusal problem={problem} />
      </Screen>
    ) : (
      <Waiting />
    )
  switch (journey.step) {
    case 'identify':
      return <Identify travelling={travelling} />
    case 'code':
      return <Code travelling={travelling} />
    case 'new-password':
      return <NewPassword travelling={travelling} />
    default:
      return <PasswordDone remark="done-others" isStaff={journey.door === 'staff'} />
  }
}

function NewPassword({ travelling }: { travelling: Travelling }) {
  const t = useSay(passwordWords)
  return (
    <Screen title={t('new-title')} lead={t('recovery-lead')}>
      <PasswordForm
        busy={travelling.busy}
        problem={travelling.problem}
        onPassword={(password) => void travelling.step('new-password', { password })}
      />
    </Screen>
  )
}
