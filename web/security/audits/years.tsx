import type { AuditedYear, Audits } from '#assurance/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { Card } from '../../kit/portal/page.tsx'
import { auditsWords } from '../../words/security-audits.ts'
import './audits.css'

/** Which years had an audit and which broke the promise, by fiscal and by calendar year. */
export function Years({ audits }: { audits: Audits }) {
  const say = useSay(auditsWords)
  return (
    <Card title={say('years')} hint={say('yearsHint')}>
      {(['fiscal', 'calendar'] as const).map((counted) => (
        <div key={counted}>
          <h3>{say(counted)}</h3>
          <ol className="f-years">
            {audits[counted].map((year) => (
              <Year key={year.year} year={year} counted={counted} />
            ))}
          </ol>
        </div>
      ))}
    </Card>
  )
}

function Year({ year, counted }: { year: AuditedYear; counted: 'fiscal' | 'calendar' }) {
  const say = useSay(auditsWords)
  return (
    <li className={`f-year f-${year.state}`}>
      <strong>{say(`${counted}-year`, { year: `${year.year}` })}</strong>
      <span>{say(year.state, { count: year.audits })}</span>
    </li>
  )
}
