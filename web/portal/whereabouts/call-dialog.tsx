import { Button, Textarea } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { detailOf } from '../../kit/portal/asking/ask.ts'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { Dialog } from '../../kit/portal/dialogs/dialog.tsx'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { when } from '../../kit/portal/when.ts'
import { whereaboutsWords } from '../../words/whereabouts.ts'
import type { Look } from './look.ts'

/** Asks everybody found whether he is safe, once the administrator has said so. */
export function CallDialog(props: { look: Look; count: number; opened: boolean; onClose: () => void }) {
  const say = useSay(whereaboutsWords)
  const language = useLanguage()
  const client = useQueryClient()
  const sending = useSend()
  const [message, setMessage] = useState('')
  const ask = async () => {
    const reply = await sending.send<{ asked: number }>({
      ...{ method: 'POST', path: '/safety-calls', body: { ...props.look, message } },
    })
    if (!reply.ok) return
    props.onClose()
    setMessage('')
    tellDone(say('called', { count: reply.value.asked }))
    await forget(client, '/safety-calls')
  }
  const nextAt = sending.problem && detailOf(sending.problem, 'nextAt')
  return (
    <Dialog
      title={say('callTitle', { count: props.count })}
      opened={props.opened}
      stays={sending.busy}
      onClose={props.onClose}
    >
      <div className="p-stack">
        <p>{say('callText')}</p>
        <Textarea
          label={say('message')}
          name="message"
          value={message}
          maxLength={300}
          onChange={(event) => setMessage(event.currentTarget.value)}
        />
        <ProblemNote problem={sending.problem} />
        {typeof nextAt === 'string' && (
          <p role="status">{say('nextCall', { time: when(nextAt, language) })}</p>
        )}
        <div className="p-row p-row-end">
          <Button variant="default" onClick={props.onClose}>
            {say('cancel')}
          </Button>
          <Button loading={sending.busy} onClick={() => void ask()}>
            {say('send')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
