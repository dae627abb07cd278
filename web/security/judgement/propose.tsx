import { Button, NativeSelect, Textarea } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { submitting, useForm } from '../../kit/portal/fields/form.ts'
import { Card } from '../../kit/portal/page.tsx'
import { judgementWords } from '../../words/security-judgement.ts'
import { percent } from './percent.ts'

/** Proposes another share; somebody else switches it on. */
export function Propose({ rates }: { rates: readonly number[] }) {
  const say = useSay(judgementWords)
  const client = useQueryClient()
  const sending = useSend()
  const form = useForm({ rate: '0.04', why: '' })
  const propose = async () => {
    if (!form.isComplete(['why'])) return
    const body = { rate: Number(form.values.rate), operations: {}, why: form.values.why }
    const reply = await sending.send({ method: 'POST', path: '/watch/judgement/policies', body })
    if (!reply.ok) return form.blame(reply.problem)
    tellDone(say('proposed'))
    form.reset()
    await forget(client, '/watch/judgement')
  }
  return (
    <Card title={say('propose')}>
      <form
        ref={form.ref}
        className="p-stack p-narrow"
        noValidate
        onSubmit={submitting(() => void propose())}
      >
        <NativeSelect
          {...form.field('rate')}
          label={say('rate')}
          data={rates.map((rate) => ({ value: `${rate}`, label: say('point', { rate: percent(rate) }) }))}
        />
        <Textarea {...form.field('why')} label={say('why')} required maxLength={1000} autosize minRows={2} />
        <ProblemNote problem={sending.problem} />
        <div className="p-row">
          <Button type="submit" variant="default" loading={sending.busy}>
            {say('go')}
          </Button>
        </div>
      </form>
    </Card>
  )
}
