import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { SignOn } from '#assurance/contract.ts'
import { dayIn } from '../../../kit/day.ts'
import { useLanguage, useSay } from '../../../kit/language.tsx'
import { detailOf } from '../../../kit/portal/asking/ask.ts'
import { Loaded } from '../../../kit/portal/asking/loaded.tsx'
import { ProblemNote } from '../../../kit/portal/asking/problem-note.tsx'
import { upload } from '../../../kit/portal/asking/upload.ts'
import { forget, useGet } from '../../../kit/portal/asking/use-get.ts'
import { useSend } from '../../../kit/portal/asking/use-send.ts'
import { tellDone } from '../../../kit/portal/dialogs/told.ts'
import { Card, Note } from '../../../kit/portal/page.tsx'
import { when } from '../../../kit/portal/when.ts'
import { cloudWords } from '../../../words/security-register-clouds.ts'
import { useMayAct } from '../../incidents/use-incident.ts'

const path = '/assurance/sign-on-services'

/** The register of cloud services held against what single sign-on knows (S2-42). */
export function SignOnList() {
  const say = useSay(cloudWords)
  const mayAct = useMayAct()
  const found = useGet<SignOn>(path)
  return (
    <Card title={say('sign-on')}>
      <Loaded query={found}>{(list) => <Missing list={list} />}</Loaded>
      {mayAct && <Upload />}
    </Card>
  )
}

function Missing({ list: { loadedAt, services, missing } }: { list: SignOn }) {
  const say = useSay(cloudWords)
  const language = useLanguage()
  if (!loadedAt) return <p className="p-soft">{say('sign-on-none')}</p>
  return (
    <>
      <p className="p-soft">{say('sign-on-at', { at: when(loadedAt, language), count: services })}</p>
      <Note tone={missing.length > 0 ? 'warn' : 'good'}>
        {missing.length > 0 ? say('missing', { count: missing.length }) : say('complete')}
      </Note>
      <ul className="r-lines">
        {missing.map(({ name, lastUsedOn }) => (
          <li key={name}>
            {lastUsedOn ? say('missing-line', { name, day: dayIn(language, lastUsedOn) }) : name}
          </li>
        ))}
      </ul>
    </>
  )
}

type Reason = keyof typeof cloudWords.ja &
  `${'not-csv' | 'heading-unknown' | 'line-missing' | 'empty' | 'day'}`

function Upload() {
  const say = useSay(cloudWords)
  const language = useLanguage()
  const client = useQueryClient()
  const sending = useSend()
  const [file, setFile] = useState<File>()
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (!file) return
    const reply = await sending.run(() => upload(path, file, language))
    if (!reply.ok) return
    tellDone(say('sign-on-done'))
    await forget(client, path)
  }
  // Told by `sign-on-broken`, each with a reason this screen has words for.
  const faults = (sending.problem && detailOf(sending.problem, 'faults')) as
    | { line: number; reason: Reason }[]
    | undefined
  return (
    <form className="p-stack p-narrow" onSubmit={(event) => void send(event)}>
      <label className="p-stack-small">
        {say('sign-on-file')}
        <input
          type="file"
          name="file"
          accept=".csv,text/csv"
          onChange={(event) => setFile(event.currentTarget.files?.[0])}
        />
      </label>
      <ProblemNote problem={sending.problem} />
      {faults?.map(({ line, reason }) => (
        <p key={line}>{say('file-fault', { line, reason: say(reason) })}</p>
      ))}
      <div className="p-row">
        <Button type="submit" variant="default" disabled={!file} loading={sending.busy}>
          {say('sign-on-go')}
        </Button>
      </div>
    </form>
  )
}
