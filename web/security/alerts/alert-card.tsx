import type { ReactNode } from 'react'
import type { AlertView, Rules } from '#watch/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Label } from '../../kit/portal/label.tsx'
import { Facts } from '../../kit/portal/page.tsx'
import { when } from '../../kit/portal/when.ts'
import { alertWords } from '../../words/security-alerts.ts'
import { Answers } from './answers.tsx'

type Rule = Rules['files'][number]['rules'][number]

/** One alert: how bad, what, since when, what is alike in it, what to do first, and what was answered. */
export function AlertCard({ alert, rule }: { alert: AlertView; rule: Rule | undefined }) {
  const say = useSay(alertWords)
  const language = useLanguage()
  const { severity, title, state } = alert
  const isBad = severity === 'high' || severity === 'critical'
  return (
    <li className="a-fact" aria-label={title[language]}>
      <div className="a-head">
        <Label tone={isBad ? 'held' : 'left'}>{say(severity)}</Label>
        <h3>{title[language]}</h3>
        <span className="p-soft">{say(state)}</span>
      </div>
      {rule?.first && (
        <p>
          {say('first')}: {rule.first[language]}
        </p>
      )}
      <Facts facts={useLines(alert)} />
      <details>
        <summary>{say('facts')}</summary>
        <p className="a-inside">{say('facts-value', { numbers: alert.facts.join(', ') })}</p>
      </details>
      <Answers alert={alert} />
    </li>
  )
}

const fields = [
  ...['data.network', 'data.claimed', 'data.agency', 'company', 'subject', 'author_account'],
  ...['name', 'file', 'since'],
] as const

function useLines(alert: AlertView): [string, ReactNode][] {
  const say = useSay(alertWords)
  const language = useLanguage()
  const { about, times, firstAt, lastAt } = alert
  return [
    [say('lastAt'), when(lastAt, language)],
    [say('firstAt'), when(firstAt, language)],
    [say('times'), say('times-value', { times })],
    ...Object.entries(about).map(([field, value]): [string, ReactNode] => {
      const known = fields.find((one) => one === field)
      return [known ? say(known) : field, <code key="value">{value}</code>]
    }),
  ]
}
