import { Link } from '@tanstack/react-router'
import type { FirstAddresses } from '#organisation/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { useGet } from '../../kit/portal/asking/use-get.ts'
import { BackTo, Page } from '../../kit/portal/page.tsx'
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
  const found = useGet<FirstAddresses>('/first-addresses')
  const back = (
    <Link to="/people">
      <BackTo>{say('back')}</BackTo>
    </Link>
  )
  return (
    <Page title={say('title')} lead={say('lead')} back={back}>
      <Loaded query={found}>
        {({ waiting }) =>
          waiting.length === 0 ? (
            <div className="p-card p-empty">
              <p>{say('none')}</p>
            </div>
          ) : (
            waiting.map((one) => <WaitingAddress key={one.id} waiting={one} />)
          )
        }
      </Loaded>
    </Page>
  )
}
