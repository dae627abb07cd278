import { Button, Textarea } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { submitting, useForm } from '../../kit/portal/fields/form.ts'
import { deskAgenciesWords } from '../../words/desk-agencies.ts'
import { portalWords } from '../../words/portal.ts'

/** Adds a public key as the agency sent it; a code is asked for. */
export function KeyForm({ handle, onDone }: { handle: string; onDone: () => void }) {
  const say = useSay(deskAgenciesWords)
  const sayShared = useSay(portalWords)
  const client = useQueryClient()
  const form = useForm({ jwk: '' })
  const sending = useSend()
  const add = async () => {
    if (!form.isComplete(['jwk'])) return
    const path = `/desk/agencies/${handle}/keys`
    const reply = await sending.send<{ kid: string }>({ method: 'POST', path, body: form.values })
    if (!reply.ok) return form.blame(reply.problem)
    tellDone(say('keyAdded', { kid: reply.value.kid }))
    onDone()
    await forget(client, '/desk/agencies')
  }
  return (
    <form ref={form.ref} className="p-stack p-narrow" noValidate onSubmit={submitting(() => void add())}>
      <Textarea
        {...form.field('jwk')}
        label={say('jwk')}
        description={say('jwkHint')}
        required
        rows={6}
        spellCheck={false}
        autoComplete="off"
      />
      <ProblemNote problem={sending.problem} />
      <div className="p-row">
        <Button type="submit" loading={sending.busy}>
          {say('addKey')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {sayShared('cancel')}
        </Button>
      </div>
    </form>
  )
}
