import { Button } from '@mantine/core'
import { type ReactNode, useId, useState } from 'react'
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
  const [file, setFile] = useState<File>()
  const [isMissing, setMissing] = useState(false)
  const { path, says, onTaken, faults } = props
  const send = async () => {
    setMissing(!file)
    if (!file) return
    const reply = await sending.run(() => upload<Answer>(path, file, language))
    if (reply.ok) await onTaken(reply.value)
  }
  return (
    <form className="p-stack" noValidate onSubmit={submitting(() => void send())}>
      <FileField label={says.field} fault={isMissing && say('file-missing')} onFile={setFile} />
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

function FileField(props: {
  label: string
  fault: string | false
  onFile: (file: File | undefined) => void
}) {
  const id = useId()
  return (
    <div className="p-stack-small">
      <label htmlFor={id}>{props.label}</label>
      <input
        id={id}
        type="file"
        name="file"
        accept=".csv,text/csv"
        aria-describedby={`${id}-fault`}
        aria-invalid={props.fault !== false}
        onChange={(event) => props.onFile(event.currentTarget.files?.[0])}
      />
      <p className="p-fault" id={`${id}-fault`} role="alert">
        {props.fault}
      </p>
    </div>
  )
}
