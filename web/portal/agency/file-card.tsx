import { useQueryClient } from '@tanstack/react-query'
import type { LinkFileFaults } from '#federation/contract.ts'
import type { Problem } from '../../kit/call.ts'
import { useSay } from '../../kit/language.tsx'
import { detailOf } from '../../kit/portal/asking/ask.ts'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { CsvForm } from '../../kit/portal/fields/csv-form.tsx'
import { Card } from '../../kit/portal/page.tsx'
import { agencyWords } from '../../words/portal-agency.ts'

/** Links everybody in a file, or nobody; what is wrong with it is listed by line. */
export function FileCard({ handle }: { handle: string }) {
  const say = useSay(agencyWords)
  const client = useQueryClient()
  return (
    <Card title={say('file')} hint={say('fileText')}>
      <CsvForm<{ links: number }>
        path={`/company/agencies/${handle}/links/file`}
        says={{ field: say('fileField'), send: say('fileSend') }}
        onTaken={({ links }) => {
          tellDone(say('fileDone', { links }))
          return forget(client, '/company/agencies')
        }}
        faults={(problem) => <Faults problem={problem} />}
      />
    </Card>
  )
}

function Faults({ problem }: { problem: Problem }) {
  const say = useSay(agencyWords)
  if (problem.refusal !== 'file-has-faults') return null
  // What this refusal carries is decided by the act that reads the file.
  const lines = (detailOf(problem, 'lines') ?? []) as LinkFileFaults
  const count = Number(detailOf(problem, 'count') ?? lines.length)
  return (
    <div className="p-table-frame">
      <table className="p-table">
        <caption>{say('faults', { count })}</caption>
        <thead>
          <tr>
            <th scope="col">{say('line')}</th>
            <th scope="col">{say('reason')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ line, reason }) => (
            <tr key={line}>
              <th scope="row">{line}</th>
              <td data-label={say('reason')}>{say(reason)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
