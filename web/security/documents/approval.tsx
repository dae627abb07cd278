import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { DocumentText, DocumentView } from '#assurance/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { forget, useGet } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { Note } from '../../kit/portal/page.tsx'
import { when } from '../../kit/portal/when.ts'
import { useStaff } from '../../kit/staff/staff.ts'
import { trainingWords } from '../../words/security-training.ts'
import '../../my-security/my-security.css'

type Version = DocumentView['versions'][number]

/** A version that waits: it is read, and approved by somebody other than its writer. */
export function Approval({ id, draft }: { id: string; draft: Version }) {
  const say = useSay(trainingWords)
  const language = useLanguage()
  const [isOpen, setOpen] = useState(false)
  const { version, writtenAt, isOwn } = draft
  return (
    <>
      <Note tone="info">
        <strong>{say('draft')}</strong> {say('draftAt', { version, at: when(writtenAt, language) })}
        {isOwn && ` ${say('ownDraft')}`}
      </Note>
      {!isOpen && (
        <div className="p-row">
          <Button variant="default" onClick={() => setOpen(true)}>
            {say('showText')}
          </Button>
        </div>
      )}
      {isOpen && <Words id={id} draft={draft} />}
    </>
  )
}

function Words({ id, draft: { version, revision, isOwn } }: { id: string; draft: Version }) {
  const say = useSay(trainingWords)
  const client = useQueryClient()
  const sending = useSend()
  const { kind } = useStaff()
  const path = `/assurance/documents/${id}/versions/${version}`
  const found = useGet<DocumentText>(path)
  const approve = async () => {
    const reply = await sending.send({ method: 'POST', path: `${path}/approval`, body: { revision } })
    if (reply.ok) tellDone(say('approved'))
    await forget(client, '/assurance/documents')
  }
  return (
    <Loaded query={found}>
      {({ text }) => (
        <>
          <p className="m-words" lang="ja">
            {text.ja}
          </p>
          <p className="m-words" lang="en">
            {text.en}
          </p>
          <ProblemNote problem={sending.problem} />
          {kind !== 'auditor' && !isOwn && (
            <div className="p-row">
              <Button loading={sending.busy} onClick={() => void approve()}>
                {say('approve')}
              </Button>
            </div>
          )}
        </>
      )}
    </Loaded>
  )
}
