import { Link } from '@tanstack/react-router'
import type { Applications } from '#organisation/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { useGet } from '../../kit/portal/asking/use-get.ts'
import { Note } from '../../kit/portal/page.tsx'
import { selfRegistrationSettingsWords } from '../../words/portal-self-registration.ts'

/** Above the list of people: how many wait for agreement, and the way to them. */
export function WaitingNote() {
  const say = useSay(selfRegistrationSettingsWords)
  const count = useGet<Applications>('/applications').data?.count ?? 0
  if (count === 0) return null
  return (
    <Note tone="info">
      <p>
        {say('waitingCount', { count })} <Link to="/people/applications">{say('waitingOpen')}</Link>
      </p>
    </Note>
  )
}
