import type { DrillView } from '#assurance/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { Bars } from '../../kit/portal/chart/bars.tsx'
import { Card, Facts } from '../../kit/portal/page.tsx'
import { drillWords } from '../../words/security-drills.ts'

type Round = DrillView['rounds'][number]

/** What came of a round: the funnel, the figures beside it, and departments of ten or more. */
export function Results({ round, figures, groups }: Round) {
  const say = useSay(drillWords)
  const { planned, sent, delivered, opened, clicked, finished, reported } = figures
  const bars = [
    { label: say('planned'), value: planned, tone: 'plain' },
    { label: say('sent'), value: sent, tone: 'plain' },
    { label: say('delivered'), value: delivered, tone: 'plain' },
    { label: say('opened'), value: opened, tone: 'plain' },
    { label: say('humans'), value: clicked, tone: 'bad' },
    { label: say('finished'), value: finished, tone: 'warn' },
    { label: say('reportedBar'), value: reported, tone: 'plain' },
  ] as const
  return (
    <Card title={say(round)}>
      <h3>{say('funnel')}</h3>
      <Bars title={say('funnel')} bars={bars} />
      <h3>{say('figures')}</h3>
      <Facts facts={useFacts(figures)} />
      {groups.length > 0 && <Groups groups={groups} />}
    </Card>
  )
}

function useFacts(figures: Round['figures']) {
  const say = useSay(drillWords)
  const percent = (part: number, whole: number) =>
    whole === 0 ? '–' : say('percent', { percent: Math.round((1000 * part) / whole) / 10 })
  const minutes = (seconds: number | undefined) =>
    seconds === undefined ? '–' : say('minutes', { minutes: Math.round(seconds / 60) })
  const { delivered, clicked, reported } = figures
  return [
    [say('reportRate'), percent(reported, delivered)],
    [say('clickRate'), percent(clicked, delivered)],
    [say('machineShare'), percent(figures.machineVisits, figures.visits)],
    [say('firstReport'), minutes(figures.firstReportSeconds)],
    [say('medianReport'), minutes(figures.medianReportSeconds)],
    [say('beforeClick'), figures.reportedBeforeClick],
    [say('afterClick'), figures.clickedThenReported],
    [say('repeat'), figures.repeatClicks],
    [say('inTime'), percent(figures.finishedInTime, clicked)],
    [say('bounced'), figures.bounced],
    [say('autoReplied'), figures.autoReplied],
    [say('answered'), figures.answered],
    [say('leftOut'), figures.leftOut],
  ] as const
}

function Groups({ groups }: Pick<Round, 'groups'>) {
  const say = useSay(drillWords)
  return (
    <>
      <h3>{say('groupsTitle')}</h3>
      <div className="p-table-frame">
        <table className="p-table">
          <thead>
            <tr>
              {(['unit', 'sent', 'clicked', 'reported'] as const).map((head) => (
                <th key={head} scope="col">
                  {say(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.map(({ company, unit, sent, clicked, reported }) => (
              <tr key={`${company} ${unit}`}>
                <td data-label={say('unit')}>{company ? `${company} ${unit}` : say('others')}</td>
                <td data-label={say('sent')}>{sent}</td>
                <td data-label={say('clicked')}>{clicked}</td>
                <td data-label={say('reported')}>{reported}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
