import { Link } from '@tanstack/react-router'
import type { FirstAddresses } from '#organisation/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { BackTo, Page } from '../../kit/portal/page.tsx'
import { Pages } from '../../kit/portal/pages/pages.tsx'
import { usePages } from '../../kit/portal/pages/use-pages.ts'
import { OnlyAdministrators } from '../../kit/portal/refusals/only-administrators.tsx'
import { firstAddressWords } from '../../words/portal-first-addresses.ts'
import { WaitingAddress } from './waiting-address.tsx'

/** First addresses that were entered at a sign-in and wait for the administrator's word (O8). */
export function FirstAddressesScreen() {
  return (
    <OnlyAdministrators>
      <FirstAddressesOfCompany />
    </OnlyAdministrators>
  )
}

function FirstAddressesOfCompany() {
  const say = useSay(firstAddressWords)
  const found = usePages<FirstAddresses>('/first-addresses')
  const back = (
    <Link to="/people">
      <BackTo>{say('back')}</BackTo>
    </Link>
  )
  const none = (
    <div className="p-card p-empty">
      <p>{say('none')}</p>
    </div>
  )
  return (
    <Page title={say('title')} lead={say('lead')} back={back}>
      <Pages found={found} itemsOf={(page) => page.waiting} none={none} more={say('more')}>
        {(waiting) => waiting.map((one) => <WaitingAddress key={one.id} waiting={one} />)}
      </Pages>
    </Page>
  )
}
