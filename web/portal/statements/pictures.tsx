import type { Statement, StatementFigures } from '#travel/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { useGet } from '../../kit/portal/asking/use-get.ts'
import { type Bar, Bars } from '../../kit/portal/chart/bars.tsx'
import { Trend } from '../../kit/portal/chart/trend.tsx'
import { Card } from '../../kit/portal/page.tsx'
import { statementWords } from '../../words/portal-statements.ts'
import { useMonthName } from './month.ts'

/** Month spend by department, twelve months, and how early tickets are bought; every picture with its numbers. */
export function Pictures({ statement }: { statement: Statement }) {
  const say = useSay(statementWords)
  const read = useGet<StatementFigures>(`/statements/figures?month=${statement.month}`)
  const spend = statement.departments.map(
    ({ code, name, total }): Bar => ({ label: `${code} ${name}`, value: Math.max(0, total), tone: 'plain' }),
  )
  return (
    <Card title={say('pictures')}>
      <div className="st-pictures">
        {spend.length > 0 && (
          <div>
            <h3>{say('byDepartment')}</h3>
            <Bars title={say('byDepartment')} bars={spend} />
          </div>
        )}
        <Loaded query={read}>{(figures) => <OverTime figures={figures} />}</Loaded>
      </div>
    </Card>
  )
}

function OverTime({ figures }: { figures: StatementFigures }) {
  const say = useSay(statementWords)
  const monthName = useMonthName()
  const { months } = figures
  const most = months.reduce((one, other) => (other.total > one.total ? other : one))
  const [from, to] = [monthName(months[0]?.month ?? ''), monthName(months.at(-1)?.month ?? '')]
  const text =
    most.total > 0
      ? say('yearText', { from, to, month: monthName(most.month), amount: most.total })
      : say('yearNone', { from, to })
  return (
    <>
      <Trend
        title={say('year')}
        text={text}
        points={months.map(({ month, total }) => ({ label: monthName(month), value: Math.max(0, total) }))}
      />
      <div>
        <h3>{say('daysBefore')}</h3>
        <Bars title={say('daysBefore')} bars={figures.daysBefore.map((span) => barOf(say, span))} />
      </div>
    </>
  )
}

type Span = StatementFigures['daysBefore'][number]

function barOf(say: ReturnType<typeof useSay<typeof statementWords>>, { from, to, tickets }: Span): Bar {
  const label =
    from === 0 ? say('day') : to === undefined ? say('daysFrom', { from }) : say('days', { from, to })
  return { label, value: tickets, tone: 'plain' }
}
