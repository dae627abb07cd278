import { useSay } from '../../kit/language.tsx'
import { PasswordField } from '../../kit/password-field.tsx'
import { TextField } from '../../kit/text-field.tsx'
import { signInWords } from '../../words/gate-sign-in.ts'
import { staffDoorWords } from '../../words/gate-staff.ts'
import { Form } from '../form.tsx'
import { Link } from '../link.tsx'
import { Screen } from '../screen.tsx'
import type { AtDoor } from './at-door.ts'
import { useCredentials } from './credentials.ts'
import { PasskeyOffer, usePasskeyOffer } from './passkey-offer.tsx'

/** The operator's own people sign in with their staff ID; the desk leads here, and no page for customers does. */
export function StaffSignIn({ atDoor }: { atDoor: AtDoor }) {
  const t = useSay(signInWords)
  const staff = useSay(staffDoorWords)
  const typed = useCredentials(atDoor)
  const hasPasskeys = usePasskeyOffer()
  return (
    <Screen title={staff('title')} lead={staff('lead')}>
      <Form go={t('sign-in')} busy={atDoor.busy} problem={atDoor.problem} onSubmit={typed.submit}>
        <TextField
          label={staff('id')}
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
      </Form>
      <PasskeyOffer door="staff" />
      <Link to="/recovery/staff" className="g-reset">
        {t('administrator-reset')}
      </Link>
    </Screen>
  )
}
