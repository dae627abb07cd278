import { useSay } from '../../../kit/language.tsx'
import { ProblemNote } from '../../../kit/portal/asking/problem-note.tsx'
import { useSend } from '../../../kit/portal/asking/use-send.ts'
import { clockWords } from '../../../words/security-clocks.ts'
import { ReportButtons } from '../../reports/report-buttons.tsx'

/** What an authority is told of the incident, to hand on or to print. */
export function SaveReport({ incidentId }: { incidentId: string }) {
  const say = useSay(clockWords)
  const sending = useSend()
  return (
    <>
      <ProblemNote problem={sending.problem} />
      <div className="p-row">
        <ReportButtons
          path={`incidents/${incidentId}`}
          name="incident-report"
          labels={{ pdf: say('saveReport'), html: say('saveReportPage') }}
          sending={sending}
        />
      </div>
    </>
  )
}
