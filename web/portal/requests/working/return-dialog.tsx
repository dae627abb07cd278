import { Button, Textarea } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import type { TicketRequest } from '#travel/contract.ts'
import { useSay } from '../../../kit/language.tsx'
import { ProblemNote } from '../../../kit/portal/asking/problem-note.tsx'
import { forget } from '../../../kit/portal/asking/use-get.ts'
import { useSend } from '../../../kit/portal/asking/use-send.ts'
import { Dialog } from '../../../kit/portal/dialogs/dialog.tsx'
import { tellDone } from '../../../kit/portal/dialogs/told.ts'
import { useForm } from '../../../kit/portal/fields/form.ts'
import { requestWords } from '../../../words/portal-requests.ts'
import { useHand } from './use-hand.ts'

/** Asks why a request goes back; whoever asked reads it. */
export function ReturnDialog({ request, onClose }: { request: TicketRequest; onClose: () => void }) {
  const say = useSay(requestWords)
  const client = useQueryClient()
  const hand = useHand(request)
  const sending = useSend()
  const form = useForm({ comment: '' })
  const close = async () => {
    await hand.layBack()
    onClose()
    await forget(client, '/requests')
  }
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (!form.isComplete(['comment'])) return
    const body = { comment: form.values.comment.trim() }
    const reply = await sending.send({ method: 'POST', path: `/requests/${request.id}/return`, body })
    if (!reply.ok) return
    tellDone(say('returnDone'))
    onClose()
    await forget(client, '/requests')
  }
  return (
    <Dialog title={say('return')} opened stays={sending.busy} onClose={() => void close()}>
      <form className="p-stack" ref={form.ref} noValidate onSubmit={(event) => void send(event)}>
        <p>{say('returnText')}</p>
        <Textarea label={say('returnComment')} rows={4} maxLength={500} {...form.field('comment')} />
        <ProblemNote problem={sending.problem ?? hand.problem} />
        <div className="p-row p-row-end">
          <Button variant="default" onClick={() => void close()}>
            {say('close')}
          </Button>
          <Button type="submit" loading={sending.busy} disabled={!hand.isMine}>
            {say('return')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
