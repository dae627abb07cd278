import { useSay } from '../../kit/language.tsx'
import { PasswordField } from '../../kit/password-field.tsx'
import { TextField } from '../../kit/text-field.tsx'
import { signInWords } from '../../words/gate-sign-in.ts'
import type { useCredentials } from './credentials.ts'
import { usePasskeyOffer } from './passkey-offer.tsx'

/** An ID of nine letters and digits with its password, as administrators, ticketing managers and staff type them. */
export function AdministratorFields(props: { idLabel: string; typed: ReturnType<typeof useCredentials> }) {
  const t = useSay(signInWords)
  const { idLabel, typed } = props
  const hasPasskeys = usePasskeyOffer()
  return (
    <>
      <TextField
        label={idLabel}
        hint={t('administrator-id-hint')}
        name="username"
        autoComplete={hasPasskeys ? 'username webauthn' : 'username'}
        autoCapitalize="characters"
        value={typed.id}
        onChange={typed.setId}
        error={typed.idMissing ? t('id-missing') : undefined}
      />
      <PasswordField
        label={t('administrator-password')}
        name="password"
        autoComplete="current-password"
        value={typed.password}
        onChange={typed.setPassword}
        error={typed.passwordMissing ? t('password-missing') : undefined}
      />
    </>
  )
}
