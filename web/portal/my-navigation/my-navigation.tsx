import type { MyNavigation as MyNavigationShape } from '#identity/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { useGet } from '../../kit/portal/asking/use-get.ts'
import { Page } from '../../kit/portal/page.tsx'
import { useAccount } from '../../kit/portal/person/account.ts'
import { myNavigationWords } from '../../words/portal-my-navigation.ts'
import { TimelineCard } from '../timeline/timeline-card.tsx'
import { Address, AddressAlone } from './address.tsx'
import { Authenticators } from './authenticators/authenticators.tsx'
import { LoginNotice } from './login-notice.tsx'
import { MemberOwned } from './member-owned.tsx'
import { MyLanguage } from './my-language.tsx'
import { OwnData } from './own-data.tsx'
import { Password } from './password.tsx'
import { Sessions } from './sessions.tsx'

/** マイナビゲーション: one's own address, notices, password, language and devices. */
export function MyNavigation() {
  const say = useSay(myNavigationWords)
  const { door, limited: isLimited } = useAccount()
  const isMember = door === 'member'
  const own = useGet<MyNavigationShape>('/my-navigation')
  return (
    <Page title={say('title')} lead={say('lead')}>
      <Loaded query={own}>
        {(found) => (isMember ? <MemberOwned /> : <AdministratorOwned own={found} />)}
      </Loaded>
      <Authenticators />
      <MyLanguage />
      <Sessions />
      <TimelineCard />
      {/* The file is of a company's people: of the staff the portal keeps an account and no trips. */}
      {door !== 'staff' && !isLimited && <OwnData />}
    </Page>
  )
}

function AdministratorOwned({ own }: { own: MyNavigationShape }) {
  // Until somebody has confirmed the address there is nothing here to change (O8): the frame says so.
  if (useAccount().limited) return <AddressAlone address={own.address} />
  return (
    <>
      <Address address={own.address} pending={own.pendingAddress} />
      <LoginNotice isReceived={own.loginNotice ?? true} />
      <Password setAt={own.passwordSetAt} />
    </>
  )
}
