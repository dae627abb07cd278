import { Button, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { Dialog } from '../../kit/portal/dialogs/dialog.tsx'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { submitting, useForm } from '../../kit/portal/fields/form.ts'
import { deskWorkWords } from '../../words/desk-work.ts'
import { portalWords } from '../../words/portal.ts'

/** Turning a notice down, with the reason its company reads. */
export function RejectDialog(props: { id: string; opened: boolean; onClose: () => void }) {
  const say = useSay(deskWorkWords)
  const sayShared = useSay(portalWords)
  const client = useQueryClient()
  const form = useForm({ reason: '' })
  const sending = useSend()
  const reject = async () => {
    if (!form.isComplete(['reason'])) return
    const path = `/desk/change-notices/${props.id}/rejection`
    const reply = await sending.send({ method: 'POST', path, body: form.values })
    if (!reply.ok) return form.blame(reply.problem)
    tellDone(say('rejected'))
    props.onClose()
    await forget(client, '/desk/')
  }
  return (
    <Dialog title={say('rejectTitle')} opened={props.opened} stays={sending.busy} onClose={props.onClose}>
      <form ref={form.ref} className="p-stack" noValidate onSubmit={submitting(() => void reject())}>
        <TextInput
          {...form.field('reason')}
          label={say('rejectReason')}
          data-autofocus
          required
          autoComplete="off"
          maxLength={500}
        />
        <ProblemNote problem={sending.problem} />
        <div className="p-row p-row-end">
          <Button variant="default" onClick={props.onClose}>
            {sayShared('cancel')}
          </Button>
          <Button type="submit" className="p-danger" loading={sending.busy}>
            {say('reject')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
