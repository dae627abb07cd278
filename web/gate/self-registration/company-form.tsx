import { useState } from 'react'
import type { JoiningView } from '#organisation/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { PasswordField } from '../../kit/password-field.tsx'
import { TextField } from '../../kit/text-field.tsx'
import { useCall } from '../../kit/use-call.ts'
import { selfRegistrationWords } from '../../words/gate-self-registration.ts'
import { DoNotBookmark } from '../do-not-bookmark.tsx'
import { Form } from '../form.tsx'
import { HelpBox } from '../help-box.tsx'
import { go, pathIn } from '../location.ts'
import { Screen } from '../screen.tsx'
import { tidyId } from '../tidy-id.ts'

/** Corporate ID and the company's password. Nothing begins before both are right. */
export function CompanyForm() {
  const t = useSay(selfRegistrationWords)
  const language = useLanguage()
  const { busy, problem, send } = useCall()
  const [corporateId, setCorporateId] = useState('')
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const idMissing = tidyId(corporateId) === ''
  const submit = (): boolean => {
    setTried(true)
    if (idMissing || password === '') return false
    const body = { corporateId: tidyId(corporateId), password, language }
    void send<JoiningView>({ method: 'POST', path: '/self-registration', body }, ({ id }) =>
      go(pathIn(language, `/self-registration/${id}`)),
    )
    return true
  }
  return (
    <Screen title={t('title')} lead={t('lead')} aside={<CompanyHelp />}>
      <Form go={t('go')} busy={busy} problem={problem} onSubmit={submit}>
        <TextField
          label={t('corporate-id')}
          hint={t('corporate-id-hint')}
          name="corporate-id"
          autoComplete="off"
          autoCapitalize="characters"
          maxLength={40}
          value={corporateId}
          onChange={setCorporateId}
          error={tried && idMissing ? t('id-missing') : undefined}
        />
        <PasswordField
          label={t('company-password')}
          hint={t('company-password-hint')}
          name="company-password"
          autoComplete="off"
          value={password}
          onChange={setPassword}
          error={tried && password === '' ? t('password-missing') : undefined}
        />
      </Form>
      <DoNotBookmark />
    </Screen>
  )
}

function CompanyHelp() {
  const t = useSay(selfRegistrationWords)
  return (
    <HelpBox
      links={[
        ['/manual/self-registration', t('help-how')],
        ['/help/self-registration', t('help-locked')],
      ]}
    />
  )
}
