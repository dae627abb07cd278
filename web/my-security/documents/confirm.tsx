import { Button, Checkbox } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { OwnDocumentText } from '#assurance/contract.ts'
import { dayIn } from '../../kit/day.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { forget, useGet } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { BackTo, Note, Page } from '../../kit/portal/page.tsx'
import { when } from '../../kit/portal/when.ts'
import { Link, usePart } from '../../kit/staff/link.tsx'
import { mySecurityWords } from '../../words/my-security.ts'
import '../my-security.css'

/** A document one is bound by, to read and to confirm. */
export function ReadDocument() {
  const id = usePart('document')
  const found = useGet<OwnDocumentText>(`/assurance/mine/documents/${id}`)
  return <Loaded query={found}>{(paper) => <Document paper={paper} />}</Loaded>
}

function Document({ paper }: { paper: OwnDocumentText }) {
  const say = useSay(mySecurityWords)
  const language = useLanguage()
  const { kind, version, title, text, dueOn, at } = paper
  return (
    <Page
      title={title[language]}
      lead={`${say(kind)} ${say('version', { version })} ${say('due', { day: dayIn(language, dueOn) })}`}
      back={
        <Link to="/">
          <BackTo>{say('title')}</BackTo>
        </Link>
      }
    >
      <div className="p-card m-words">{text[language]}</div>
      {at ? (
        <Note tone="good">{say('confirmedAt', { at: when(at, language) })}</Note>
      ) : (
        <Confirm paper={paper} />
      )}
    </Page>
  )
}

function Confirm({ paper: { id, version } }: { paper: OwnDocumentText }) {
  const say = useSay(mySecurityWords)
  const client = useQueryClient()
  const sending = useSend()
  const [isRead, setRead] = useState(false)
  const confirm = async () => {
    const path = `/assurance/mine/documents/${id}/acknowledgements`
    const reply = await sending.send({ method: 'POST', path, body: { version } })
    if (reply.ok) tellDone(say('confirmed'))
    await forget(client, '/assurance/mine')
  }
  return (
    <div className="p-card p-stack">
      <Checkbox label={say('read')} checked={isRead} onChange={() => setRead(!isRead)} />
      <ProblemNote problem={sending.problem} />
      <div className="p-row">
        <Button disabled={!isRead} loading={sending.busy} onClick={() => void confirm()}>
          {say('confirm')}
        </Button>
      </div>
    </div>
  )
}
