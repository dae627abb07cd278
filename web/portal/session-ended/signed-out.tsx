import { useLanguage, useSay } from '../../kit/language.tsx'
import { refusalWords } from '../../words/portal-refusals.ts'

/** The portal opened without a session: a calm page that leads to the entry page. */
export function SignedOut() {
  const say = useSay(refusalWords)
  const language = useLanguage()
  return (
    <main className="p-alone">
      <div className="p-card p-stack">
        <h1>{say('ended')}</h1>
        <p>{say('endedText')}</p>
        <p>
          <a className="p-link-button" href={language === 'en' ? '/en' : '/'}>
            {say('endedEntry')}
          </a>
        </p>
        <p>
          <a href={language === 'en' ? '/en/who-can-fix' : '/who-can-fix'}>{say('whoCanFix')}</a>
        </p>
      </div>
    </main>
  )
}
