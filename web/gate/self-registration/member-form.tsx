import type { JoiningView } from '#organisation/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { useOperator } from '../../kit/operator.tsx'
import { PasswordField } from '../../kit/password-field.tsx'
import { TextField } from '../../kit/text-field.tsx'
import { selfRegistrationWords } from '../../words/gate-self-registration.ts'
import { signInWords } from '../../words/gate-sign-in.ts'
import { DoNotBookmark } from '../do-not-bookmark.tsx'
import { Form } from '../form.tsx'
import { HelpBox } from '../help-box.tsx'
import type { Travelling } from '../journey.ts'
import { Screen } from '../screen.tsx'
import { useCredentials } from '../sign-in/credentials.ts'

/** The proof that a member number is one's own: the member password. */
export function MemberForm(props: { travelling: Travelling<JoiningView>; company: string }) {
  const { travelling, company } = props
  const t = useSay(selfRegistrationWords)
  const s = useSay(signInWords)
  const programme = useOperator().programme[useLanguage()]
  const { busy, problem, step } = travelling
  const typed = useCredentials({ busy, problem, enter: (proof) => void step('member', proof) })
  return (
    <Screen title={t('member-title')} lead={t('member-lead', { company, programme })} aside={<MemberHelp />}>
      <Form go={t('go')} busy={busy} problem={problem} onSubmit={typed.submit}>
        <TextField
          label={s('member-number', { programme })}
          hint={s('member-number-hint')}
          name="username"
          autoComplete="username"
          inputMode="numeric"
          value={typed.id}
          onChange={typed.setId}
          error={typed.idMissing ? t('number-missing') : undefined}
        />
        <PasswordField
          label={s('member-password', { programme })}
          hint={s('member-password-hint', { programme })}
          name="password"
          autoComplete="current-password"
          value={typed.password}
          onChange={typed.setPassword}
          error={typed.passwordMissing ? t('password-missing') : undefined}
        />
      </Form>
      <DoNotBookmark />
    </Screen>
  )
}

function MemberHelp() {
  const t = useSay(selfRegistrationWords)
  const language = useLanguage()
  const { memberOffice } = useOperator()
  return (
    <HelpBox links={[['/help/member-password', t('help-member-password')]]}>
      <p className="g-small">
        {t('member-office', { office: memberOffice.name[language], phone: memberOffice.phone })}
      </p>
    </HelpBox>
  )
}
