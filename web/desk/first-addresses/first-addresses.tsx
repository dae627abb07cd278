import type { FirstAddressesAtDesk } from '#desk/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { useGet } from '../../kit/portal/asking/use-get.ts'
import { Card, Facts, Page } from '../../kit/portal/page.tsx'
import { when } from '../../kit/portal/when.ts'
import { deskWorkWords } from '../../words/desk-work.ts'
import { Decision } from './decision.tsx'

export type Waiting = FirstAddressesAtDesk['waiting'][number]

/** First addresses of administrators that wait for the desk's word (O8). */
export function FirstAddresses() {
  const say = useSay(deskWorkWords)
  const found = useGet<FirstAddressesAtDesk>('/desk/first-addresses')
  return (
    <Page title={say('addressesTitle')} lead={say('addressesLead')}>
      <Loaded query={found}>
        {({ waiting }) =>
          waiting.length === 0 ? (
            <div className="p-card p-empty">
              <p>{say('addressesNone')}</p>
            </div>
          ) : (
            waiting.map((one) => <One key={one.id} waiting={one} />)
          )
        }
      </Loaded>
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
