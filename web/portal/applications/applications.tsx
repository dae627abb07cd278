import { Link } from '@tanstack/react-router'
import type { Applications as Found } from '#organisation/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { BackTo, Page } from '../../kit/portal/page.tsx'
import { Pages } from '../../kit/portal/pages/pages.tsx'
import { usePages } from '../../kit/portal/pages/use-pages.ts'
import { OnlyAdministrators } from '../../kit/portal/refusals/only-administrators.tsx'
import { selfRegistrationSettingsWords } from '../../words/portal-self-registration.ts'
import { Waiting } from './waiting.tsx'

/** Who has registered himself and waits until the administrator agrees. */
export function Applications() {
  return (
    <OnlyAdministrators>
      <ApplicationsOfCompany />
    </OnlyAdministrators>
  )
}

function ApplicationsOfCompany() {
  const say = useSay(selfRegistrationSettingsWords)
  const found = usePages<Found>('/applications')
  const back = (
    <Link to="/people">
      <BackTo>{say('back')}</BackTo>
    </Link>
  )
  const none = (
    <div className="p-card p-empty">
      <p>{say('nobody')}</p>
    </div>
  )
  return (
    <Page title={say('waitingTitle')} lead={say('waitingLead')} back={back}>
      <Pages found={found} itemsOf={(page) => page.applications} none={none} more={say('more')}>
        {(applications) => applications.map((one) => <Waiting key={one.id} application={one} />)}
      </Pages>
    </Page>
  )
}
