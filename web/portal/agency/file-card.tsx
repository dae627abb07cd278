import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { LinkFileFaults } from '#federation/contract.ts'
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
import { agencyWords } from '../../words/portal-agency.ts'

/** Links everybody in a file, or nobody; what is wrong with it is listed by line. */
export function FileCard({ handle }: { handle: string }) {
  const say = useSay(agencyWords)
  const language = useLanguage()
  const client = useQueryClient()
  const sending = useSend()
  const [file, setFile] = useState<File>()
  const [isMissing, setMissing] = useState(false)
  const send = async () => {
    setMissing(!file)
    if (!file) return
    const path = `/company/agencies/${handle}/links/file`
    const reply = await sending.run(() => upload<{ links: number }>(path, file, language))
    if (!reply.ok) return
    tellDone(say('fileDone', { links: reply.value.links }))
    await forget(client, '/company/agencies')
  }
  return (
    <Card title={say('file')} hint={say('fileText')}>
      <form className="p-stack" noValidate onSubmit={submitting(() => void send())}>
        <FileField isMissing={isMissing} onFile={setFile} />
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

function FileField(props: { isMissing: boolean; onFile: (file: File | undefined) => void }) {
  const say = useSay(agencyWords)
  const id = useId()
  return (
    <div className="p-stack-small">
      <label htmlFor={id}>{say('fileField')}</label>
      <input
        id={id}
        type="file"
        accept=".csv,text/csv"
        aria-describedby={`${id}-fault`}
        aria-invalid={props.isMissing}
        onChange={(event) => props.onFile(event.currentTarget.files?.[0])}
      />
      <p className="p-fault" id={`${id}-fault`} role="alert">
        {props.isMissing && say('fileMissing')}
      </p>
    </div>
  )
}

function Faults({ problem }: { problem: Problem | undefined }) {
  const say = useSay(agencyWords)
  if (problem?.refusal !== 'file-has-faults') return null
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
