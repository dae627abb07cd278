import type { ReactNode } from 'react'
import type { Audits, FindingView } from '#assurance/contract.ts'
import { dayIn } from '../../kit/day.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Label } from '../../kit/portal/label.tsx'
import { Facts } from '../../kit/portal/page.tsx'
import { when } from '../../kit/portal/when.ts'
import { Link } from '../../kit/staff/link.tsx'
import { auditsWords } from '../../words/security-audits.ts'
import { useMayAct } from '../incidents/use-incident.ts'
import { CloseForm } from './close-form.tsx'
import { PlanForm } from './plan-form.tsx'

const isGood = (state: FindingView['state']) => state === 'closed' || state === 'planned'

/** One finding: what is done about it, by whom and until when, and what proves that it is done. */
export function FindingCard({ finding, people }: { finding: FindingView } & Pick<Audits, 'people'>) {
  const say = useSay(auditsWords)
  const mayAct = useMayAct()
  const { number, severity, words, state, closed } = finding
  return (
    <li className="a-fact" aria-label={`${number}`}>
      <div className="a-head">
        <Label tone={isGood(state) ? 'active' : 'held'}>{say(state)}</Label>
        <h4>
          {number}. {say(severity)}
        </h4>
      </div>
      <p>{words}</p>
      <Facts facts={useLines(finding)} />
      {mayAct && !closed && (
        <div className="p-stack">
          <details>
            <summary aria-label={say('planOf', { number })}>{say('plan')}</summary>
            <PlanForm key={finding.version} finding={finding} people={people} />
          </details>
          {finding.plan && (
            <details>
              <summary>{say('close')}</summary>
              <CloseForm finding={finding} />
            </details>
          )}
        </div>
      )}
    </li>
  )
}

function useLines({ control, plan, closed }: FindingView): [string, ReactNode][] {
  const say = useSay(auditsWords)
  const language = useLanguage()
  const planned: [string, ReactNode][] = plan
    ? [
        [say('action'), plan.action],
        [say('owner'), plan.name[language]],
        [say('due'), dayIn(language, plan.dueOn)],
      ]
    : []
  const proved: [string, ReactNode][] = closed
    ? [
        [
          say('proof'),
          <span key="proof">
            {say('proof-value', { rule: closed.rule[language], day: when(closed.at, language) })}{' '}
            <Link to={`/promises/${closed.place}`}>{say('toProof')}</Link>
          </span>,
        ],
      ]
    : []
  return [[say('control'), control.title[language]], ...planned, ...proved]
}
