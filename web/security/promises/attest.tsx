import { Button, NativeSelect, Textarea } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { submitting, useForm } from '../../kit/portal/fields/form.ts'
import { promiseWords } from '../../words/security-promises.ts'

/** Says of what no query finds how it stands. */
export function Attest({ rule }: { rule: string }) {
  const say = useSay(promiseWords)
  const client = useQueryClient()
  const sending = useSend()
  const form = useForm({ verdict: 'PASS', words: '' })
  const record = async () => {
    if (!form.isComplete(['words'])) return
    const path = `/assurance/rules/${rule}/attestations`
    const reply = await sending.send({ method: 'POST', path, body: form.values })
    if (!reply.ok) return form.blame(reply.problem)
    tellDone(say('attestDone'))
    form.reset()
    await forget(client, '/assurance/promises')
  }
  return (
    <details>
      <summary>{say('attest')}</summary>
      <form ref={form.ref} className="p-stack p-narrow" noValidate onSubmit={submitting(() => void record())}>
        <NativeSelect
          {...form.field('verdict')}
          label={say('attestWhat')}
          data={[
            { value: 'PASS', label: say('attestKept') },
            { value: 'FAIL', label: say('attestNotKept') },
          ]}
        />
        <Textarea
          {...form.field('words')}
          label={say('attestWords')}
          required
          maxLength={2000}
          autosize
          minRows={2}
        />
        <ProblemNote problem={sending.problem} />
        <div className="p-row">
          <Button type="submit" variant="default" loading={sending.busy}>
            {say('attestGo')}
          </Button>
        </div>
      </form>
    </details>
  )
}
