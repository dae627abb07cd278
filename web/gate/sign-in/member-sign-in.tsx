import { useLanguage, useSay } from '../../kit/language.tsx'
import { useOperator } from '../../kit/operator.tsx'
import { signInWords } from '../../words/gate-sign-in.ts'
import { DoNotBookmark } from '../do-not-bookmark.tsx'
import { Form } from '../form.tsx'
import { HelpBox } from '../help-box.tsx'
import { Link } from '../link.tsx'
import { Screen } from '../screen.tsx'
import type { AtDoor } from './at-door.ts'
import { useCredentials } from './credentials.ts'
import { MemberFields } from './member-fields.tsx'
import { PasskeyOffer, usePasskeyOffer } from './passkey-offer.tsx'

/** Travellers sign in with member number and member password (S1-22, S1-24). */
export function MemberSignIn({ atDoor }: { atDoor: AtDoor }) {
  const t = useSay(signInWords)
  const programme = useOperator().programme[useLanguage()]
  const typed = useCredentials(atDoor)
  const hasPasskeys = usePasskeyOffer()
  return (
    <Screen title={t('member-title')} lead={t('member-lead', { programme })} aside={<MemberHelp />}>
      <Form go={t('sign-in')} busy={atDoor.busy} problem={atDoor.problem} onSubmit={typed.submit}>
        <MemberFields typed={typed} hasPasskeys={hasPasskeys} />
      </Form>
      <PasskeyOffer />
      <Link to="/recovery/member" className="g-reset">
        {t('member-reset')}
      </Link>
      <DoNotBookmark />
    </Screen>
  )
}

function MemberHelp() {
  const t = useSay(signInWords)
  return (
    <HelpBox
      links={[
        ['/guide', t('help-check')],
        ['/help/member-locked', t('help-member-locked')],
        ['/help/member-password', t('help-cannot-set')],
        ['/help/member-address', t('help-address')],
      ]}
    />
  )
}
