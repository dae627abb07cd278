import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { Confirm } from '../../kit/portal/dialogs/confirm.tsx'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { MomentField } from '../../kit/portal/fields/day-field.tsx'
import { submitting, useForm } from '../../kit/portal/fields/form.ts'
import { fromJapanInput } from '../../kit/portal/japan-input.ts'
import { receiverWords } from '../../words/security-receivers.ts'
import type { Receiver } from './receivers.tsx'

/** Stops telling a receiver, goes on, or tells him again. */
export function Change({ receiver: { id, name, state } }: { receiver: Receiver }) {
  const say = useSay(receiverWords)
  const client = useQueryClient()
  const sending = useSend()
  const [isAsked, setAsked] = useState(false)
  const isStopped = state === 'stopped'
  const turn = async () => {
    const method = isStopped ? 'DELETE' : 'POST'
    const reply = await sending.send({ method, path: `/watch/receivers/${id}/stop` })
    if (reply.ok) {
      tellDone(say(isStopped ? 'resumed' : 'stoppedNow', { name }))
      setAsked(false)
    }
    await forget(client, '/watch/receivers')
  }
  return (
    <>
      {!isAsked && <ProblemNote problem={sending.problem} />}
      <div className="p-row">
        <Button
          variant="default"
          aria-label={say(isStopped ? 'resumeOf' : 'stopOf', { name })}
          loading={sending.busy}
          onClick={() => (isStopped ? void turn() : setAsked(true))}
        >
          {say(isStopped ? 'resume' : 'stop')}
        </Button>
      </div>
      <Again id={id} name={name} />
      <Confirm
        title={say('stop')}
        text={say('stopAsk', { name })}
        isGrave
        opened={isAsked}
        sending={sending}
        onYes={() => void turn()}
        onNo={() => setAsked(false)}
      />
    </>
  )
}

function Again({ id, name }: { id: string; name: string }) {
  const say = useSay(receiverWords)
  const client = useQueryClient()
  const sending = useSend()
  const form = useForm({ since: '' })
  const replay = async () => {
    if (!form.isComplete(['since'])) return
    const body = { since: fromJapanInput(form.values.since) }
    const reply = await sending.send<{ signals: number }>({
      ...{ method: 'POST', path: `/watch/receivers/${id}/replay` },
      body,
    })
    if (!reply.ok) return
    tellDone(say('replayed', { n: reply.value.signals, name }))
    form.reset()
    await forget(client, '/watch/receivers')
  }
  return (
    <details>
      <summary>{say('replay')}</summary>
      <form ref={form.ref} className="p-stack p-narrow" noValidate onSubmit={submitting(() => void replay())}>
        <MomentField {...form.field('since')} label={say('sinceWhen')} hint={say('sinceHint')} required />
        <ProblemNote problem={sending.problem} />
        <div className="p-row">
          <Button type="submit" variant="default" loading={sending.busy}>
            {say('replayGo')}
          </Button>
        </div>
      </form>
    </details>
  )
}
