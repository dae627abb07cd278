import { Button } from '@mantine/core'
import { useId, useState } from 'react'
import type { z } from 'zod'
import type { ImportStarted } from '#organisation/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { upload } from '../../kit/portal/asking/upload.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { submitting } from '../../kit/portal/fields/form.ts'
import { Note } from '../../kit/portal/page.tsx'
import { importWords } from '../../words/portal-import.ts'
import './import.css'

const mostBytes = 8 * 1024 * 1024

/** Chooses the file and hands it in. */
export function FileForm(props: { onStarted: (id: string) => void }) {
  const say = useSay(importWords)
  const language = useLanguage()
  const sending = useSend()
  const [file, setFile] = useState<File>()
  const [fault, setFault] = useState<string>()

  const start = async () => {
    const trouble = troubleWith(file)
    setFault(trouble && say(trouble))
    if (!file || trouble) return
    const reply = await sending.run(() =>
      upload<z.output<typeof ImportStarted>>('/people/imports', file, language),
    )
    if (reply.ok) props.onStarted(reply.value.id)
  }

  return (
    <form className="p-stack" noValidate onSubmit={submitting(() => void start())}>
      <Note tone="info">{say('allOrNothing')}</Note>
      <FileField fault={fault} onFile={setFile} />
      <ProblemNote problem={sending.problem} />
      <div>
        <Button type="submit" loading={sending.busy}>
          {say('start')}
        </Button>
        <p className="k-hidden" role="status">
          {sending.busy && say('sending')}
        </p>
      </div>
    </form>
  )
}

function FileField(props: { fault: string | undefined; onFile: (file: File | undefined) => void }) {
  const say = useSay(importWords)
  const id = useId()
  return (
    <div className="p-stack-small i-file">
      <label htmlFor={id}>{say('file')}</label>
      <p className="p-small" id={`${id}-hint`}>
        {say('limits')}
      </p>
      <input
        id={id}
        type="file"
        accept=".csv,text/csv"
        aria-describedby={`${id}-hint ${id}-fault`}
        aria-invalid={Boolean(props.fault)}
        onChange={(event) => props.onFile(event.currentTarget.files?.[0])}
      />
      <p className="p-fault" id={`${id}-fault`} role="alert">
        {props.fault}
      </p>
    </div>
  )
}

function troubleWith(file: File | undefined): 'needFile' | 'tooBig' | undefined {
  if (!file) return 'needFile'
  return file.size > mostBytes ? 'tooBig' : undefined
}
