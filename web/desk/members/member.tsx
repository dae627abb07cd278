import type { MemberView } from '#desk/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Card, Facts } from '../../kit/portal/page.tsx'
import { when } from '../../kit/portal/when.ts'
import { deskMemberWords } from '../../words/desk-members.ts'
import { Correction } from './correction.tsx'
import { OneClick } from './one-click.tsx'

/** One member: what the office may know of him, what it may do, and what was done. */
export function Member({ member, onChanged }: { member: MemberView; onChanged: () => void }) {
  const say = useSay(deskMemberWords)
  const { number, status, address, language, hasPassword, locked } = member
  const facts = [
    [say('status'), say(status)],
    [say('address'), address ?? say('no-address')],
    [say('language'), say(language)],
    [say('password'), say(hasPassword ? 'has-password' : 'no-password')],
    [say('lock'), say(locked ? 'locked' : 'open')],
  ] as const
  return (
    <Card title={say('member', { number })}>
      <Facts facts={facts} />
      <div className="p-row">
        <Correction member={member} onDone={onChanged} />
        {locked && <OneClick id="unlock" path="unlocking" number={number} onDone={onChanged} />}
        {status === 'temporary' && (
          <OneClick id="complete" path="full-membership" number={number} onDone={onChanged} />
        )}
      </div>
      <Work work={member.work} />
    </Card>
  )
}

function Work({ work }: Pick<MemberView, 'work'>) {
  const say = useSay(deskMemberWords)
  const language = useLanguage()
  return (
    <section className="p-stack-small">
      <h3>{say('work')}</h3>
      {work.length === 0 && <p className="p-soft">{say('no-work')}</p>}
      <ul className="p-plain-list">
        {work.map(({ what, at, by }) => (
          <li key={`${at} ${what}`}>
            {when(at, language)} {say(`work-${what}`)} {by[language]}
          </li>
        ))}
      </ul>
    </section>
  )
}
