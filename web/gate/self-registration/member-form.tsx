import type { JoiningView } from '#organisation/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { useOperator } from '../../kit/operator.tsx'
import { selfRegistrationWords } from '../../words/gate-self-registration.ts'
import { DoNotBookmark } from '../do-not-bookmark.tsx'
import { Form } from '../form.tsx'
import { HelpBox } from '../help-box.tsx'
import type { Travelling } from '../journey.ts'
import { Screen } from '../screen.tsx'
import { useCredentials } from '../sign-in/credentials.ts'
import { MemberFields } from '../sign-in/member-fields.tsx'

/** The proof that a member number is one's own: the member password. */
export function MemberForm(props: { travelling: Travelling<JoiningView>; company: string }) {
  const { travelling, company } = props
  const t = useSay(selfRegistrationWords)
  const programme = useOperator().programme[useLanguage()]
  const { busy, problem, step } = travelling
  const typed = useCredentials({ busy, problem, enter: (proof) => void step('member', proof) })
  return (
    <Screen title={t('member-title')} lead={t('member-lead', { company, programme })} aside={<MemberHelp />}>
      <Form go={t('go')} busy={busy} problem={problem} onSubmit={typed.submit}>
        <MemberFields typed={typed} />
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
