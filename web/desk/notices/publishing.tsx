import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { NoticeAtDesk } from '#desk/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { StatusLabel } from '../../kit/note.tsx'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { Confirm } from '../../kit/portal/dialogs/confirm.tsx'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { Card } from '../../kit/portal/page.tsx'
import { deskNoticeWords } from '../../words/desk-notices.ts'

const steps = {
  publish: { path: 'publication', done: 'published-done' },
  withdraw: { path: 'withdrawal', done: 'withdrawn-done' },
} as const
type Step = keyof typeof steps

/** Where a notice stands, and the two steps that others will see. */
export function Publishing({ notice }: { notice: NoticeAtDesk }) {
  const say = useSay(deskNoticeWords)
  const language = useLanguage()
  const { state, newest, published } = notice
  const isChanged = state === 'published' && newest !== published
  const canPublish = state === 'draft' || isChanged
  return (
    <Card title={notice.draft.title[language]}>
      <div className="p-row">
        <StatusLabel look={state === 'published' ? 'good' : 'plain'}>{say(state)}</StatusLabel>
        {isChanged && <StatusLabel look="warn">{say('changed')}</StatusLabel>}
      </div>
      {state !== 'withdrawn' && (
        <>
          {canPublish && <p className="p-soft">{say('unsaved-hint')}</p>}
          <div className="p-row">
            {canPublish && <OneStep step="publish" notice={notice} />}
            <OneStep step="withdraw" notice={notice} />
          </div>
        </>
      )}
    </Card>
  )
}

function OneStep({ step, notice }: { step: Step; notice: NoticeAtDesk }) {
  const say = useSay(deskNoticeWords)
  const client = useQueryClient()
  const [isOpen, setOpen] = useState(false)
  const sending = useSend()
  const carryOut = async () => {
    const path = `/desk/notices/${notice.id}/${steps[step].path}`
    const reply = await sending.send({ method: 'POST', path, body: { version: notice.newest } })
    if (!reply.ok) return
    setOpen(false)
    tellDone(say(steps[step].done))
    await forget(client, '/desk/notices')
  }
  return (
    <>
      <Button variant={step === 'publish' ? 'filled' : 'default'} onClick={() => setOpen(true)}>
        {say(step)}
      </Button>
      <Confirm
        title={say(step)}
        text={say(`${step}-text`)}
        opened={isOpen}
        sending={sending}
        onYes={() => void carryOut()}
        onNo={() => setOpen(false)}
      />
    </>
  )
}
