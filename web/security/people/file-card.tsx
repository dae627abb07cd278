import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { PopulationLoaded } from '#assurance/contract.ts'
import type { Problem } from '../../kit/call.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { detailOf } from '../../kit/portal/asking/ask.ts'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { upload } from '../../kit/portal/asking/upload.ts'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { submitting } from '../../kit/portal/fields/form.ts'
import { Card } from '../../kit/portal/page.tsx'
import { peopleWords } from '../../words/security-people.ts'

/** Takes a file of people in, whole or not at all; what is wrong with it is listed by line. */
export function FileCard() {
  const say = useSay(peopleWords)
  const language = useLanguage()
  const client = useQueryClient()
  const sending = useSend()
  const id = useId()
  const [file, setFile] = useState<File>()
  const [isMissing, setMissing] = useState(false)
  const send = async () => {
    setMissing(!file)
    if (!file) return
    const reply = await sending.run(() =>
      upload<PopulationLoaded>('/assurance/population/files', file, language),
    )
    if (!reply.ok) return
    tellDone(say('fileDone', reply.value))
    await forget(client, '/assurance/')
  }
  return (
    <Card title={say('file')} hint={say('fileHint')}>
      <form className="p-stack" noValidate onSubmit={submitting(() => void send())}>
        <div className="p-stack-small">
          <label htmlFor={id}>{say('fileField')}</label>
          <input
            id={id}
            type="file"
            accept=".csv,text/csv"
            aria-describedby={`${id}-fault`}
            aria-invalid={isMissing}
            onChange={(event) => setFile(event.currentTarget.files?.[0])}
          />
          <p className="p-fault" id={`${id}-fault`} role="alert">
            {isMissing && say('fileMissing')}
          </p>
        </div>
        <ProblemNote problem={sending.problem} />
        <Faults problem={sending.problem} />
        <div>
          <Button type="submit" variant="default" loading={sending.busy}>
            {say('fileSend')}
          </Button>
        </div>
      </form>
    </Card>
  )
}

interface Fault {
  line: number
  column: string
  reason: { ja: string; en: string }
}

function Faults({ problem }: { problem: Problem | undefined }) {
  const say = useSay(peopleWords)
  const language = useLanguage()
  if (problem?.refusal !== 'population-broken') return null
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
