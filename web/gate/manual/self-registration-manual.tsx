import { buttonClass } from '../../kit/button.tsx'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { useOperator } from '../../kit/operator.tsx'
import { manualWords } from '../../words/gate-manual.ts'
import { Link } from '../link.tsx'
import { Screen } from '../screen.tsx'

const parts = [
  ['changed-title', ['changed-1', 'changed-2', 'changed-3']],
  [
    'administrator-title',
    ['administrator-1', 'administrator-2', 'administrator-3', 'administrator-4', 'administrator-5'],
  ],
  ['lock-title', ['lock-1', 'lock-2', 'lock-3']],
] as const

/** The manual's page on the corporate ID and its password (S1-77). */
export function SelfRegistrationManual() {
  const t = useSay(manualWords)
  const language = useLanguage()
  const operator = useOperator()
  const programme = operator.programme[language]
  return (
    <Screen title={t('title')} lead={t('lead', { portal: operator.portal[language] })} wide>
      {parts.map(([title, sentences]) => (
        <Part key={title} title={t(title)} sentences={sentences.map((id) => t(id))} />
      ))}
      <Part
        title={t('traveller-title')}
        sentences={[t('traveller-1'), t('traveller-2', { programme }), t('traveller-3')]}
      />
      <Link to="/self-registration" className={buttonClass('primary')}>
        {t('start')}
      </Link>
    </Screen>
  )
}

function Part({ title, sentences }: { title: string; sentences: readonly string[] }) {
  return (
    <section>
      <h2 className="g-subtitle">{title}</h2>
      <ol className="g-sentences">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
    </section>
  )
}
