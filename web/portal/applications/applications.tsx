import { Link } from '@tanstack/react-router'
import type { Applications as Found } from '#organisation/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { useGet } from '../../kit/portal/asking/use-get.ts'
import { BackTo, Page } from '../../kit/portal/page.tsx'
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
  const found = useGet<Found>('/applications')
  const back = (
    <Link to="/people">
      <BackTo>{say('back')}</BackTo>
    </Link>
  )
  return (
    <Page title={say('waitingTitle')} lead={say('waitingLead')} back={back}>
      <Loaded query={found}>
        {({ applications }) =>
          applications.length === 0 ? (
            <div className="p-card p-empty">
              <p>{say('nobody')}</p>
            </div>
          ) : (
            applications.map((one) => <Waiting key={one.id} application={one} />)
          )
        }
      </Loaded>
    </Page>
  )
}
