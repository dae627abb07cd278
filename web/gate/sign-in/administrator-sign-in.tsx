import { useSay } from '../../kit/language.tsx'
import { signInWords } from '../../words/gate-sign-in.ts'
import { DoNotBookmark } from '../do-not-bookmark.tsx'
import { Form } from '../form.tsx'
import { HelpBox } from '../help-box.tsx'
import { Link } from '../link.tsx'
import { Screen } from '../screen.tsx'
import { AdministratorFields } from './administrator-fields.tsx'
import type { AtDoor } from './at-door.ts'
import { useCredentials } from './credentials.ts'
import { PasskeyOffer } from './passkey-offer.tsx'

/** Company administrators and ticketing managers sign in with their administrator ID (S1-32). */
export function AdministratorSignIn({ atDoor }: { atDoor: AtDoor }) {
  const t = useSay(signInWords)
  const typed = useCredentials(atDoor)
  return (
    <Screen title={t('administrator-title')} lead={t('administrator-lead')} aside={<AdministratorHelp />}>
      <Form go={t('sign-in')} busy={atDoor.busy} problem={atDoor.problem} onSubmit={typed.submit}>
        <AdministratorFields idLabel={t('administrator-id')} typed={typed} />
      </Form>
      <PasskeyOffer />
      <Link to="/recovery/administrator" className="g-reset">
        {t('administrator-reset')}
      </Link>
      <DoNotBookmark />
    </Screen>
  )
}

function AdministratorHelp() {
  const t = useSay(signInWords)
  return (
    <HelpBox
      links={[
        ['/help/administrator-password', t('help-administrator-locked')],
        ['/help/password-mail', t('help-password-mail')],
        ['/help/manager-address', t('help-manager-address')],
        ['/help/administrator-address', t('help-administrator-address')],
      ]}
    />
  )
}
