import { Button, FileInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { kitWords } from '../../../words/kit.ts'
import type { Problem } from '../../call.ts'
import { useLanguage, useSay } from '../../language.tsx'
import { ProblemNote } from '../asking/problem-note.tsx'
import { upload } from '../asking/upload.ts'
import { useSend } from '../asking/use-send.ts'
import { submitting } from './form.ts'

/** A CSV file that is taken in whole or not at all: chosen, sent, and what is wrong with it. */
export function CsvForm<Answer>(props: {
  path: string
  says: Readonly<Record<'field' | 'send', string>>
  onTaken: (answer: Answer) => unknown
  /** What the refusal says of the file, line by line. */
  faults: (problem: Problem) => ReactNode
}) {
  const say = useSay(kitWords)
  const language = useLanguage()
  const sending = useSend()
  const [file, setFile] = useState<File | null>(null)
  const [isMissing, setMissing] = useState(false)
  const { path, says, onTaken, faults } = props
  const send = async () => {
    setMissing(!file)
    if (!file) return
    const reply = await sending.run(() => upload<Answer>(path, file, language))
    if (reply.ok) await onTaken(reply.value)
  }
  return (
    <form className="p-stack p-narrow" noValidate onSubmit={submitting(() => void send())}>
      <FileInput
        name="file"
        accept=".csv,text/csv"
        label={says.field}
        aria-label={`${says.field} ${file?.name ?? say('file-choose')}`}
        placeholder={say('file-choose')}
        value={file}
        onChange={setFile}
        error={isMissing && <span role="alert">{say('file-missing')}</span>}
      />
      <ProblemNote problem={sending.problem} />
      {sending.problem && faults(sending.problem)}
      <div>
        <Button type="submit" variant="default" loading={sending.busy}>
          {says.send}
        </Button>
      </div>
    </form>
  )
}
