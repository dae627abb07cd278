import { Button, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { submitting, useForm } from '../../kit/portal/fields/form.ts'
import { deskWorkWords } from '../../words/desk-work.ts'
import type { Waiting } from './first-addresses.tsx'

/** Confirming takes the address as the person told it; refusing is one click, for every minute counts (O8). */
export function Decision({ waiting }: { waiting: Waiting }) {
  const say = useSay(deskWorkWords)
  const client = useQueryClient()
  const form = useForm({ address: '' })
  const sending = useSend()
  const decide = async (noun: 'confirmation' | 'refusal') => {
    const path = `/desk/first-addresses/${waiting.id}/${noun}`
    const body = noun === 'confirmation' ? form.values : undefined
    const reply = await sending.send({ method: 'POST', path, ...(body && { body }) })
    if (!reply.ok) return form.blame(reply.problem)
    tellDone(say(noun === 'confirmation' ? 'confirmed' : 'refused'))
    await forget(client, '/desk/')
  }
  const confirm = () => {
    if (form.isComplete(['address'])) void decide('confirmation')
  }
  return (
    <form ref={form.ref} className="p-stack" noValidate onSubmit={submitting(confirm)}>
      <TextInput
        {...form.field('address')}
        type="email"
        label={say('told')}
        required
        autoComplete="off"
        maxLength={254}
      />
      <p className="p-small">{say('refuseText')}</p>
      <ProblemNote problem={sending.problem} />
      <div className="p-row">
        <Button type="submit" loading={sending.busy}>
          {say('confirm')}
        </Button>
        <Button
          className="p-danger-quiet"
          variant="default"
          disabled={sending.busy}
          onClick={() => void decide('refusal')}
        >
          {say('refuse')}
        </Button>
      </div>
    </form>
  )
}
