import { useEffect } from 'react'
import { useLanguage, useSay } from '../kit/language.tsx'
import { LanguageSwitch } from '../kit/language-switch.tsx'
import { useOperator } from '../kit/operator.tsx'
import { Page } from '../kit/page.tsx'
import { drillPageWords } from '../words/drill-page.ts'

const clues = ['sender', 'hurry', 'secret', 'link', 'file'] as const
const steps = ['report', 'close', 'lesson'] as const

/** What the link of a drill mail leads to: that it was a drill, and what would have given it away. No field, no button. */
export function DrillPage() {
  const say = useSay(drillPageWords)
  const language = useLanguage()
  const { operator } = useOperator()
  const title = say('title')
  useEffect(() => {
    document.title = `${title} | ${operator[language]}`
  }, [title, operator, language])
  // The visit goes along: whoever reads on in the other language is the same one.
  const { hash } = location
  return (
    <Page
      home={language === 'en' ? '/en' : '/'}
      tools={<LanguageSwitch hrefFor={(other) => `${other === 'en' ? '/en/drill' : '/drill'}${hash}`} />}
    >
      <div className="l-page">
        <h1>{title}</h1>
        <p className="l-lead">{say('lead', { operator: operator[language] })}</p>
        <section aria-labelledby="l-clues">
          <h2 id="l-clues">{say('clues')}</h2>
          <ul className="l-clues">
            {clues.map((clue) => (
              <li key={clue}>
                <strong>{say(clue)}</strong>
                <span>{say(`${clue}-why`)}</span>
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="l-next">
          <h2 id="l-next">{say('next')}</h2>
          <ol>
            {steps.map((step) => (
              <li key={step}>{say(step)}</li>
            ))}
          </ol>
        </section>
        <p className="l-note">{say('promise')}</p>
      </div>
    </Page>
  )
}
