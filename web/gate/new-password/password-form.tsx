import type { Problem } from '../../kit/call.ts'
import { useSay } from '../../kit/language.tsx'
import { isWeakness, NewPasswordFields, useNewPassword } from '../../kit/new-password.tsx'
import { passwordWords } from '../../words/gate-password.ts'
import { Form } from '../form.tsx'

interface PasswordFormProps {
  readonly busy: boolean
  readonly problem: Problem | undefined
  readonly onPassword: (password: string) => void
}

/** The form in which a new password is chosen: after a code, after a link, or because the old one ended. */
export function PasswordForm({ busy, problem, onPassword }: PasswordFormProps) {
  const t = useSay(passwordWords)
  const typed = useNewPassword()
  const submit = (): boolean => {
    typed.setTried(true)
    if (typed.isWhole) {
      typed.setSent(typed.password)
      onPassword(typed.password)
    }
    return typed.isWhole
  }
  return (
    <Form go={t('go')} busy={busy} problem={problem} isSaidInside={isWeakness(problem)} onSubmit={submit}>
      <NewPasswordFields typed={typed} problem={problem} />
    </Form>
  )
}
