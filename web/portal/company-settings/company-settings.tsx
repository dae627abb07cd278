import type { CompanySettings, SelfRegistration } from '#organisation/contract.ts'
import type { TravelPolicy } from '#travel/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { useGet } from '../../kit/portal/asking/use-get.ts'
import { Page } from '../../kit/portal/page.tsx'
import { OnlyAdministrators } from '../../kit/portal/refusals/only-administrators.tsx'
import { companySettingsWords } from '../../words/portal-company-settings.ts'
import { AgenciesCard } from './agencies-card.tsx'
import { PasswordMails } from './password-mails.tsx'
import { SelfRegistrationCard } from './self-registration/self-registration.tsx'
import { PolicyCard } from './trips/policy-card.tsx'

/** 企業設定: what concerns the whole company. */
export function CompanySettingsScreen() {
  return (
    <OnlyAdministrators>
      <Settings />
    </OnlyAdministrators>
  )
}

function Settings() {
  const say = useSay(companySettingsWords)
  const settings = useGet<CompanySettings>('/company/settings')
  const selfRegistration = useGet<SelfRegistration>('/company/self-registration')
  const policy = useGet<TravelPolicy>('/travel-policy')
  return (
    <Page title={say('title')} lead={say('lead')}>
      <Loaded query={settings}>{(found) => <PasswordMails settings={found} />}</Loaded>
      <Loaded query={selfRegistration}>{(found) => <SelfRegistrationCard settings={found} />}</Loaded>
      <Loaded query={policy}>{(found) => <PolicyCard policy={found} />}</Loaded>
      <AgenciesCard />
    </Page>
  )
}
