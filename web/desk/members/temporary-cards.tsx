import { Button } from '@mantine/core'
import type { TemporaryCards as Cards } from '#desk/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Card } from '../../kit/portal/page.tsx'
import { Pages } from '../../kit/portal/pages/pages.tsx'
import { usePages } from '../../kit/portal/pages/use-pages.ts'
import { when } from '../../kit/portal/when.ts'
import { deskMemberWords } from '../../words/desk-members.ts'

/** Those who still hold a temporary card; one click opens the member (S1-87). */
export function TemporaryCards({ onNumber }: { onNumber: (number: string) => void }) {
  const say = useSay(deskMemberWords)
  const language = useLanguage()
  const found = usePages<Cards>('/desk/members/temporary-cards')
  return (
    <Card title={say('cards')}>
      <Pages found={found} itemsOf={({ members }) => members} none={say('no-cards')} more={say('more')}>
        {(members) => (
          <ul className="p-plain-list">
            {members.map(({ number, since }) => (
              <li key={number}>
                <Button variant="subtle" onClick={() => onNumber(number)}>
                  {number}
                </Button>{' '}
                {say('since', { day: when(since, language) })}
              </li>
            ))}
          </ul>
        )}
      </Pages>
    </Card>
  )
}
