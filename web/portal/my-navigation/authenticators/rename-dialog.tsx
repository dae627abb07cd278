import { Button, TextInput } from '@mantine/core'
import { useSay } from '../../../kit/language.tsx'
import { ProblemNote } from '../../../kit/portal/asking/problem-note.tsx'
import { useSend } from '../../../kit/portal/asking/use-send.ts'
import { Dialog } from '../../../kit/portal/dialogs/dialog.tsx'
import { tellDone } from '../../../kit/portal/dialogs/told.ts'
import { submitting, useForm } from '../../../kit/portal/fields/form.ts'
import { portalWords } from '../../../words/portal.ts'
import { authenticatorWords } from '../../../words/portal-authenticators.ts'
import type { Kept } from './authenticator-table.tsx'

/** Another name for a passkey or an app. */
export function RenameDialog(props: { kept: Kept; onDone: () => void; onClose: () => void }) {
  const say = useSay(authenticatorWords)
  const sayShared = useSay(portalWords)
  const form = useForm({ name: props.kept.name })
  const sending = useSend()
  const rename = async () => {
    if (!form.isComplete(['name'])) return
    const path = `/my-navigation/authenticators/${props.kept.id}/name`
    const reply = await sending.send({ method: 'PUT', path, body: form.values })
    if (!reply.ok) return form.blame(reply.problem)
    tellDone(say('renamed'))
    props.onDone()
  }
  return (
    <Dialog title={say('rename')} opened onClose={props.onClose}>
      <form ref={form.ref} className="p-stack" noValidate onSubmit={submitting(() => void rename())}>
        <TextInput
          {...form.field('name')}
          label={say('name')}
          description={say('nameHint')}
          data-autofocus
          maxLength={40}
        />
        <ProblemNote problem={sending.problem} />
        <div className="p-row p-row-end">
          <Button variant="default" onClick={props.onClose}>
            {sayShared('cancel')}
          </Button>
          <Button type="submit" loading={sending.busy}>
            {sayShared('save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
