import { Arrow } from '../../kit/icons.tsx'
import { useSay } from '../../kit/language.tsx'
import { helpWords } from '../../words/gate-help.ts'
import { webManualWords } from '../../words/manual.ts'
import { Link } from '../link.tsx'
import { NotFound } from '../nowhere.tsx'
import { Screen } from '../screen.tsx'
import { AskWho } from '../who/ask-who.tsx'
import { TopicPage } from './topic-page.tsx'
import { topicOf, topicsFor } from './topics.ts'

/** Help: the list, or one trouble with who can repair it (S1-29 to S1-31, S1-65, S1-68 to S1-70, S1-89, S1-90). */
export function Help({ id }: { id: string | undefined }) {
  if (!id) return <HelpList />
  const topic = topicOf(id)
  return topic ? <TopicPage topic={topic} /> : <NotFound />
}

function HelpList() {
  const t = useSay(helpWords)
  const m = useSay(webManualWords)
  return (
    <Screen title={t('title')} lead={t('lead')} wide>
      <AskWho />
      <Link to="/manual" className="g-reset">
        {m('open')}
      </Link>
      {(['traveller', 'manager', 'administrator'] as const).map((person) => (
        <section key={person} className="g-topics">
          <h2>{t(`for-${person}`)}</h2>
          <ul>
            {topicsFor[person].map((topic) => (
              <li key={topic.id}>
                <Link to={`/help/${topic.id}`}>
                  {t(topic.id)}
                  <Arrow />
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Screen>
  )
}
