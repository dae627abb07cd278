import type { OwnWork as Work } from '#desk/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Card } from '../../kit/portal/page.tsx'
import { Pages } from '../../kit/portal/pages/pages.tsx'
import { usePages } from '../../kit/portal/pages/use-pages.ts'
import { when } from '../../kit/portal/when.ts'
import { deskMemberWords } from '../../words/desk-members.ts'

/** What I have done for members, the newest first. */
export function OwnWork() {
  const say = useSay(deskMemberWords)
  const language = useLanguage()
  const found = usePages<Work>('/desk/members/own-work')
  return (
    <Card title={say('own-work')}>
      <Pages found={found} itemsOf={({ work }) => work} none={say('no-own-work')} more={say('more')}>
        {(work) => (
          <ul className="p-plain-list">
            {work.map(({ number, what, at }) => (
              <li key={`${at} ${number} ${what}`}>
                {when(at, language)} <span className="p-id">{number}</span> {say(`work-${what}`)}
              </li>
            ))}
          </ul>
        )}
      </Pages>
    </Card>
  )
}
