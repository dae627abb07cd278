import { useEffect } from 'react'
import { call } from '../../kit/call.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Mark } from '../../kit/mark.tsx'
import { useOperator } from '../../kit/operator.tsx'
import { SessionEnded } from '../../kit/portal/dialogs/session-ended.tsx'
import { Page } from '../../kit/portal/page.tsx'
import { LanguageButtons } from '../../kit/portal/person/language-choice.tsx'
import { useLanguageSetting } from '../../kit/portal/person/language-setting.ts'
import { SignOut } from '../../kit/portal/person/sign-out.tsx'
import { StepUpDialog } from '../../kit/portal/step-up/step-up-dialog.tsx'
import { enrolmentWords } from '../../words/portal-enrolment.ts'
import type { Language } from '../../words/say.ts'
import { FirstAuthenticator } from './first-authenticator.tsx'
import '../../kit/portal/look/frame.css'

/** Whoever must have a passkey or an app and has none adds one, or leaves: the server opens nothing else to him. */
export function Enrolment(props: { entry: string; forStaff?: boolean }) {
  const say = useSay(enrolmentWords)
  const language = useLanguage()
  const setLanguage = useLanguageSetting()
  const { portal } = useOperator()
  useEffect(() => {
    void call<{ language: Language }>({ method: 'GET', path: '/session' }).then((found) => {
      if (found.ok) setLanguage(found.value.language)
    })
  }, [setLanguage])
  const back = { path: '/session', entry: props.entry, home: location.pathname, isSame: () => false }
  return (
    <div className="s-alone">
      <header className="s-header">
        <p className="s-brand">
          <Mark size={26} />
          {portal[language]}
        </p>
        <LanguageButtons onChoose={setLanguage} />
        <SignOut to={props.entry} />
      </header>
      <main className="s-main">
        <Page title={say('title')} lead={say('lead')}>
          <FirstAuthenticator />
          <p className="p-small">{say(props.forStaff ? 'help-staff' : 'help')}</p>
        </Page>
      </main>
      <StepUpDialog />
      <SessionEnded back={back} />
    </div>
  )
}
