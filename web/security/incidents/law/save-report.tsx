import { Button } from '@mantine/core'
import { useLanguage, useSay } from '../../../kit/language.tsx'
import { download } from '../../../kit/portal/asking/download.ts'
import { ProblemNote } from '../../../kit/portal/asking/problem-note.tsx'
import { useSend } from '../../../kit/portal/asking/use-send.ts'
import { clockWords } from '../../../words/security-clocks.ts'

/** What an authority is told of the incident, as a page to print. */
export function SaveReport({ incidentId }: { incidentId: string }) {
  const say = useSay(clockWords)
  const language = useLanguage()
  const sending = useSend()
  const path = `/assurance/reports/incidents/${incidentId}?language=${language}`
  return (
    <>
      <ProblemNote problem={sending.problem} />
      <div className="p-row">
        <Button
          variant="default"
          loading={sending.busy}
          onClick={() => void sending.run(() => download(path, 'incident-report.html', language))}
        >
          {say('saveReport')}
        </Button>
      </div>
    </>
  )
}
