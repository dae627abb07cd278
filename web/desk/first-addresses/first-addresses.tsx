import type { FirstAddressesAtDesk } from '#desk/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Card, Facts, Page } from '../../kit/portal/page.tsx'
import { Pages } from '../../kit/portal/pages/pages.tsx'
import { usePages } from '../../kit/portal/pages/use-pages.ts'
import { when } from '../../kit/portal/when.ts'
import { deskWorkWords } from '../../words/desk-work.ts'
import { Decision } from './decision.tsx'

export type Waiting = FirstAddressesAtDesk['waiting'][number]

/** First addresses of administrators that wait for the desk's word (O8). */
export function FirstAddresses() {
  const say = useSay(deskWorkWords)
  const found = usePages<FirstAddressesAtDesk>('/desk/first-addresses')
  const none = (
    <div className="p-card p-empty">
      <p>{say('addressesNone')}</p>
    </div>
  )
  return (
    <Page title={say('addressesTitle')} lead={say('addressesLead')}>
      <Pages found={found} itemsOf={(page) => page.waiting} none={none} more={say('more')}>
        {(waiting) => waiting.map((one) => <One key={one.id} waiting={one} />)}
      </Pages>
    </Page>
  )
}

function One({ waiting }: { waiting: Waiting }) {
  const say = useSay(deskWorkWords)
  const language = useLanguage()
  const { companyName, signInId, maskedAddress, enteredAt, device, network } = waiting
  return (
    <Card title={companyName}>
      <Facts
        facts={[
          [say('administratorId'), signInId],
          [say('masked'), maskedAddress],
          [say('at'), when(enteredAt, language)],
          [say('device'), device],
          ...(network ? [[say('network'), network] as const] : []),
        ]}
      />
      <Decision waiting={waiting} />
    </Card>
  )
}
