import type { CutoverBoard } from '#cutover/contract.ts'
import { dayIn } from '../../kit/day.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Bars } from '../../kit/portal/chart/bars.tsx'
import { Trend } from '../../kit/portal/chart/trend.tsx'
import { Card } from '../../kit/portal/page.tsx'
import { when } from '../../kit/portal/when.ts'
import { byReason } from '../../portal/readiness/by-reason.ts'
import { deskCutoverWords } from '../../words/desk-cutover.ts'
import { readinessWords } from '../../words/readiness.ts'

const tones = { cannot: 'bad', stopped: 'warn', should: 'plain' } as const

/** What the newest rehearsal found over all companies, and how it went from run to run. */
export function Outcome({ runs }: { runs: CutoverBoard['runs'] }) {
  const say = useSay(deskCutoverWords)
  const sayShared = useSay(readinessWords)
  const language = useLanguage()
  const [newest] = runs
  if (!newest?.totals) return null
  const { accounts, cannot, stopped, should, findings } = newest.totals
  const title = say('result', {
    date: dayIn(language, newest.on),
    accounts,
    time: when(newest.askedAt, language),
  })
  const points = runs.toReversed().map((run) => ({
    label: when(run.askedAt, language),
    value: run.totals?.cannot ?? 0,
  }))
  return (
    <Card title={title}>
      <h3>{say('chart')}</h3>
      <Bars
        title={say('chart')}
        bars={[
          { label: sayShared('cannot'), value: cannot, tone: 'bad' },
          { label: sayShared('stopped'), value: stopped, tone: 'warn' },
          { label: sayShared('should'), value: should, tone: 'plain' },
          { label: say('fine'), value: accounts - cannot - stopped - should, tone: 'plain' },
        ]}
      />
      <h3>{say('reasons')}</h3>
      <Bars
        title={say('reasons')}
        bars={byReason(findings).map(({ reason, people, severity }) => ({
          ...{ label: sayShared(reason), value: people, tone: tones[severity] },
        }))}
      />
      {points.length > 1 && (
        <Trend
          title={say('trend')}
          text={say('trendText', { values: points.map(({ value }) => value).join(' → ') })}
          points={points}
        />
      )}
    </Card>
  )
}
