import { Phone } from '../../kit/icons.tsx'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { StatusLabel } from '../../kit/note.tsx'
import { useOperator } from '../../kit/operator.tsx'
import { chooseWords } from '../../words/gate-choose.ts'

/** The desk's two numbers, each labelled with what it costs (S1-12). */
export function DeskNumbers() {
  const t = useSay(chooseWords)
  const { desk } = useOperator()
  const language = useLanguage()
  return (
    <div className="g-desk">
      <p className="g-desk-name">
        <Phone />
        {desk.name[language]}
      </p>
      <dl>
        {(['free', 'charged'] as const).map((cost) => (
          <div key={cost} className="g-desk-number">
            <dt>
              <StatusLabel look={cost === 'free' ? 'good' : 'plain'}>{t(`desk-${cost}`)}</StatusLabel>
              <span>{t(`desk-${cost}-text`)}</span>
            </dt>
            <dd>
              <a href={`tel:${desk[cost].replaceAll('-', '')}`}>{desk[cost]}</a>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
