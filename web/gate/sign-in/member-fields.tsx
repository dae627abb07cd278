import { useLanguage, useSay } from '../../kit/language.tsx'
import { useOperator } from '../../kit/operator.tsx'
import { PasswordField } from '../../kit/password-field.tsx'
import { TextField } from '../../kit/text-field.tsx'
import { signInWords } from '../../words/gate-sign-in.ts'
import type { useCredentials } from './credentials.ts'

/** Member number and member password, wherever a member proves himself by them (S1-22, S1-24). */
export function MemberFields(props: {
  typed: ReturnType<typeof useCredentials>
  /** Passkeys are offered in the field of the number. */
  hasPasskeys?: boolean
}) {
  const t = useSay(signInWords)
  const programme = useOperator().programme[useLanguage()]
  const { typed } = props
  return (
    <>
      <TextField
        label={t('member-number', { programme })}
        hint={t('member-number-hint')}
        name="username"
        autoComplete={props.hasPasskeys ? 'username webauthn' : 'username'}
        inputMode="numeric"
        value={typed.id}
        onChange={typed.setId}
        error={typed.idMissing ? t('number-missing') : undefined}
      />
      <PasswordField
        label={t('member-password', { programme })}
        hint={t('member-password-hint', { programme })}
        name="password"
        autoComplete="current-password"
        value={typed.password}
        onChange={typed.setPassword}
        error={typed.passwordMissing ? t('password-missing') : undefined}
      />
    </>
  )
}
