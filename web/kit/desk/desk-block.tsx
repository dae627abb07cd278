import { lazy, Suspense } from 'react'
import { deskWords } from '../../words/desk-block.ts'
import { Phone } from '../icons.tsx'
import { useLanguage, useSay } from '../language.tsx'
import { StatusLabel } from '../note.tsx'
import { useOperator } from '../operator.tsx'
import './desk.css'
import { useDeskHours } from './use-desk-hours.ts'

// Shown once the server has answered: the page that asks needs none of it before.
const HoursNow = lazy(() => import('./hours-now.tsx').then((file) => ({ default: file.HoursNow })))

/** The desk's two numbers, each labelled with what it costs, and whether somebody answers now (S1-12 to S1-15). */
export function DeskBlock() {
  const t = useSay(deskWords)
  const { desk } = useOperator()
  const language = useLanguage()
  const hours = useDeskHours()
  return (
    <div className="k-desk">
      <p className="k-desk-name">
        <Phone />
        {desk.name[language]}
      </p>
      <Suspense>{hours && <HoursNow hours={hours} />}</Suspense>
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
