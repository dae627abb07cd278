import { Button, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { submitting, useForm } from '../../kit/portal/fields/form.ts'
import { Card } from '../../kit/portal/page.tsx'
import { deskAgenciesWords } from '../../words/desk-agencies.ts'
import { portalWords } from '../../words/portal.ts'

const fields = [
  ['handle', 'handle'],
  ['issuer', 'issuer'],
  ['name.ja', 'nameJa'],
  ['name.en', 'nameEn'],
  ['entryUrl', 'entryUrl'],
  ['homeUrl', 'homeUrl'],
] as const

const empty = { handle: '', issuer: '', 'name.ja': '', 'name.en': '', entryUrl: '', homeUrl: '' }

/** Registers an agency; a code is asked for. */
export function RegisterForm({ onDone }: { onDone: () => void }) {
  const say = useSay(deskAgenciesWords)
  const sayShared = useSay(portalWords)
  const client = useQueryClient()
  const form = useForm(empty)
  const sending = useSend()
  const register = async () => {
    if (!form.isComplete(fields.map(([name]) => name))) return
    const { 'name.ja': ja, 'name.en': en, ...plain } = form.values
    const body = { ...plain, name: { ja, en } }
    const reply = await sending.send({ method: 'POST', path: '/desk/agencies', body })
    if (!reply.ok) return form.blame(reply.problem)
    tellDone(say('registered'))
    onDone()
    await forget(client, '/desk/agencies')
  }
  return (
    <Card title={say('register')}>
      <form
        ref={form.ref}
        className="p-stack p-narrow"
        noValidate
        onSubmit={submitting(() => void register())}
      >
        {fields.map(([name, label]) => (
          <TextInput
            key={name}
            {...form.field(name)}
            label={say(label)}
            {...(name === 'handle' && { description: say('handleHint') })}
            required
            autoComplete="off"
            maxLength={500}
          />
        ))}
        <ProblemNote problem={sending.problem} />
        <div className="p-row">
          <Button type="submit" loading={sending.busy}>
            {say('register')}
          </Button>
          <Button variant="default" onClick={onDone}>
            {sayShared('cancel')}
          </Button>
        </div>
      </form>
    </Card>
  )
}
