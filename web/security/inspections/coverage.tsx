import type { Inspections } from '#assurance/contract.ts'
import { dayIn } from '../../kit/day.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Card, Note } from '../../kit/portal/page.tsx'
import { inspectionWords } from '../../words/security-inspections.ts'
import '../audits/audits.css'

const kinds = ['assets', 'conformity'] as const

/** Each company of the group with both kinds: done within a year, or yet to be done (S2-54). */
export function Coverage({ since, coverage }: Pick<Inspections, 'since' | 'coverage'>) {
  const say = useSay(inspectionWords)
  const language = useLanguage()
  const missing = coverage.flatMap((one) => kinds.filter((kind) => !one[kind])).length
  return (
    <Card title={say('coverage')} hint={say('coverageHint', { day: dayIn(language, since) })}>
      {missing > 0 && <Note tone="warn">{say('missing', { count: missing })}</Note>}
      {coverage.map((one) => (
        <div key={one.company}>
          <h3>{one.company}</h3>
          <ul className="f-years">
            {kinds.map((kind) => {
              const day = one[kind]
              return (
                <li key={kind} className={`f-year f-${day ? 'audited' : 'break'}`}>
                  <strong>{say(kind)}</strong>
                  <span>{day ? say('covered', { day: dayIn(language, day) }) : say('yet')}</span>
                </li>
              )
            })}
          </ul>
        </div>
      ))}
    </Card>
  )
}
