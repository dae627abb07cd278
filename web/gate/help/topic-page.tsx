import { buttonClass } from '../../kit/button.tsx'
import { DeskBlock } from '../../kit/desk/desk-block.tsx'
import { Phone } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.tsx'
import { useOperator } from '../../kit/operator.tsx'
import { helpWords } from '../../words/gate-help.ts'
import { fill, say } from '../../words/say.ts'
import { Link } from '../link.tsx'
import { Screen } from '../screen.tsx'
import type { Repairer, Topic } from './topics.ts'

/** One trouble: what to do, and who can repair it. */
export function TopicPage({ topic }: { topic: Topic }) {
  const language = useLanguage()
  const t = (id: keyof (typeof helpWords)['ja']) => helpWords[language][id]
  const values = useNames()
  return (
    <Screen title={t(topic.id)} wide>
      <h2 className="g-subtitle">{t('what-to-do')}</h2>
      {topic.paragraphs.map((id) => (
        <p key={id}>{fill(t(id), values)}</p>
      ))}
      {topic.next && (
        <Link to={topic.next.to} className={buttonClass('primary')}>
          {t(topic.next.text)}
        </Link>
      )}
      <h2 className="g-subtitle">{t('who-repairs')}</h2>
      <Contact repairer={topic.repairer} />
      <Link to="/help" className="g-reset">
        {t('all')}
      </Link>
    </Screen>
  )
}

function Contact({ repairer }: { repairer: Repairer }) {
  const language = useLanguage()
  const { memberOffice } = useOperator()
  if (repairer === 'desk') return <DeskBlock />
  if (repairer !== 'member-office') return <p className="g-contact">{say(helpWords, language, repairer)}</p>
  return (
    <p className="g-contact">
      <Phone />
      <span>
        {memberOffice.name[language]}
        <strong>{memberOffice.phone}</strong>
      </span>
    </p>
  )
}

/** The names that help texts may mention. */
function useNames() {
  const language = useLanguage()
  const operator = useOperator()
  return {
    programme: operator.programme[language],
    portal: operator.portal[language],
    office: operator.memberOffice.name[language],
    desk: operator.desk.name[language],
    from: operator.mailFrom,
  }
}
