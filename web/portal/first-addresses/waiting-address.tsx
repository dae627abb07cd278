import { Link } from '@tanstack/react-router'
import type { FirstAddresses } from '#organisation/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { useOperator } from '../../kit/operator.tsx'
import { Card, Facts, Note } from '../../kit/portal/page.tsx'
import { useMe } from '../../kit/portal/person/me.ts'
import { fullName } from '../../kit/portal/person/names.ts'
import { when } from '../../kit/portal/when.ts'
import { firstAddressWords } from '../../words/portal-first-addresses.ts'
import { Decision } from './decision.tsx'

export type Waiting = FirstAddresses['waiting'][number]

/** One who waits: whose ID, which address, when and from where; and the two answers, where they are ours to give. */
export function WaitingAddress({ waiting }: { waiting: Waiting }) {
  const say = useSay(firstAddressWords)
  const language = useLanguage()
  const { limited } = useMe().session
  const { person, address, enteredAt, device, network, decidedBy } = waiting
  return (
    <Card
      title={fullName(person.names, language)}
      actions={
        <Link to="/people/$personId" params={{ personId: person.id }}>
          {say('person')}
        </Link>
      }
    >
      <Facts
        facts={[
          [
            say('administratorId'),
            <span key="id" className="p-id">
              {person.signInId ?? ''}
            </span>,
          ],
          [say('address'), address],
          [say('at'), when(enteredAt, language)],
          [say('device'), device],
          [say('network'), network ?? say('unknown')],
        ]}
      />
      {decidedBy === 'desk' ? <ByDesk /> : !limited && <Decision waiting={waiting} />}
    </Card>
  )
}

function ByDesk() {
  const say = useSay(firstAddressWords)
  const language = useLanguage()
  const { desk } = useOperator()
  return <Note tone="info">{say('byDesk', { desk: desk.name[language], free: desk.free })}</Note>
}
