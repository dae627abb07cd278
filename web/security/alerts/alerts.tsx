import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { Alerts as AlertPage, AlertView, Rules } from '#watch/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { Waiting } from '../../kit/portal/asking/loaded.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { problemIn } from '../../kit/portal/asking/refused.ts'
import { useGet } from '../../kit/portal/asking/use-get.ts'
import { Page } from '../../kit/portal/page.tsx'
import { More } from '../../kit/portal/pages/more.tsx'
import { usePages } from '../../kit/portal/pages/use-pages.ts'
import { alertWords } from '../../words/security-alerts.ts'
import { AlertCard } from './alert-card.tsx'
import '../audit/audit.css'

const states = ['open', 'acknowledged', 'in-incident', 'dismissed'] as const
type Shown = AlertView['state'] | 'all'

/** The queue of alerts; it reads itself anew every ten seconds. */
export function Alerts() {
  const say = useSay(alertWords)
  const [shown, setShown] = useState<Shown>('open')
  return (
    <Page title={say('title')} lead={say('lead')}>
      <div className="p-narrow">
        <NativeSelect
          name="state"
          label={say('show')}
          value={shown}
          onChange={(event) => setShown(event.currentTarget.value as Shown)}
          data={(['all', ...states] as const).map((value) => ({ value, label: say(value) }))}
        />
      </div>
      <Queue shown={shown} />
    </Page>
  )
}

function Queue({ shown }: { shown: Shown }) {
  const say = useSay(alertWords)
  const path = shown === 'all' ? '/watch/alerts' : `/watch/alerts?state=${shown}`
  const found = usePages<AlertPage>(path, { keepsLast: true, again: 10_000 })
  const rules = useGet<Rules>('/watch/rules')
  if (found.isPending) return <Waiting />
  if (found.isError) return <ProblemNote problem={problemIn(found.error)} />
  const alerts = found.data.pages.flatMap((page) => page.alerts)
  const known = rules.data?.files.flatMap((file) => file.rules) ?? []
  return (
    <section className="p-stack" aria-labelledby="waiting">
      <h2 id="waiting">{say('waiting', { count: found.data.pages[0]?.open ?? 0 })}</h2>
      {alerts.length === 0 ? (
        <p className="p-card p-empty">{say('none')}</p>
      ) : (
        <ol className="a-facts">
          {alerts.map((alert) => (
            <AlertCard key={alert.id} alert={alert} rule={known.find(({ id }) => id === alert.ruleId)} />
          ))}
        </ol>
      )}
      <More found={found} label={say('more')} />
    </section>
  )
}
