import { useQueryClient } from '@tanstack/react-query'
import type { PopulationLoaded } from '#assurance/contract.ts'
import type { Problem } from '../../kit/call.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { detailOf } from '../../kit/portal/asking/ask.ts'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { CsvForm } from '../../kit/portal/fields/csv-form.tsx'
import { Card } from '../../kit/portal/page.tsx'
import { peopleWords } from '../../words/security-people.ts'

/** Takes a file of people in, whole or not at all; what is wrong with it is listed by line. */
export function FileCard() {
  const say = useSay(peopleWords)
  const client = useQueryClient()
  return (
    <Card title={say('file')} hint={say('fileHint')}>
      <CsvForm<PopulationLoaded>
        path="/assurance/population/files"
        says={{ field: say('fileField'), send: say('fileSend') }}
        onTaken={(loaded) => {
          tellDone(say('fileDone', loaded))
          return forget(client, '/assurance/')
        }}
        faults={(problem) => <Faults problem={problem} />}
      />
    </Card>
  )
}

interface Fault {
  line: number
  column: string
  reason: { ja: string; en: string }
}

function Faults({ problem }: { problem: Problem }) {
  const say = useSay(peopleWords)
  const language = useLanguage()
  if (problem.refusal !== 'population-broken') return null
  // What this refusal carries is decided by the act that reads the file.
  const faults = (detailOf(problem, 'faults') ?? []) as Fault[]
  return (
    <div className="p-table-frame">
      <table className="p-table">
        <caption>{say('faults')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('line')}</th>
            <th scope="col">{say('column')}</th>
            <th scope="col">{say('reason')}</th>
          </tr>
        </thead>
        <tbody>
          {faults.map(({ line, column, reason }) => (
            <tr key={`${line} ${column} ${reason.en}`}>
              <th scope="row">{line}</th>
              <td data-label={say('column')}>{column}</td>
              <td data-label={say('reason')}>{reason[language]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
