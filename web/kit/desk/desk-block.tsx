import { deskHoursWords } from '../../words/desk-hours.ts'
import { Phone } from '../icons.tsx'
import { useLanguage, useSay } from '../language.tsx'
import { StatusLabel } from '../note.tsx'
import { useOperator } from '../operator.tsx'
import './desk.css'
import { HoursNow } from './hours-now.tsx'
import { useDeskHours } from './use-desk-hours.ts'

/** The desk's two numbers, each labelled with what it costs, and whether somebody answers now (S1-12 to S1-15). */
export function DeskBlock() {
  const t = useSay(deskHoursWords)
  const { desk } = useOperator()
  const language = useLanguage()
  const hours = useDeskHours()
  return (
    <div className="k-desk">
      <p className="k-desk-name">
        <Phone />
        {desk.name[language]}
      </p>
      {hours && <HoursNow hours={hours} />}
      <dl>
        {(['free', 'charged'] as const).map((cost) => (
          <div key={cost} className="k-desk-number">
            <dt>
              <StatusLabel look={cost === 'free' ? 'good' : 'plain'}>{t(cost)}</StatusLabel>
              <span>{t(`${cost}-text`)}</span>
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
