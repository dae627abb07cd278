import { useSay } from '../../kit/language.tsx'
import { signInWords } from '../../words/gate-sign-in.ts'
import { staffDoorWords } from '../../words/gate-staff.ts'
import { Form } from '../form.tsx'
import { Link } from '../link.tsx'
import { Screen } from '../screen.tsx'
import { AdministratorFields } from './administrator-fields.tsx'
import type { AtDoor } from './at-door.ts'
import { useCredentials } from './credentials.ts'
import { PasskeyOffer } from './passkey-offer.tsx'

/** The operator's own people sign in with their staff ID; the desk leads here, and no page for customers does. */
export function StaffSignIn({ atDoor }: { atDoor: AtDoor }) {
  const t = useSay(signInWords)
  const staff = useSay(staffDoorWords)
  const typed = useCredentials(atDoor)
  return (
    <Screen title={staff('title')} lead={staff('lead')}>
      <Form go={t('sign-in')} busy={atDoor.busy} problem={atDoor.problem} onSubmit={typed.submit}>
        <AdministratorFields idLabel={staff('id')} typed={typed} />
      </Form>
      <PasskeyOffer door="staff" />
      <Link to="/recovery/staff" className="g-reset">
        {t('administrator-reset')}
      </Link>
    </Screen>
  )
}
