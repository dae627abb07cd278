import { Button, Textarea } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { DayField } from '../../kit/portal/fields/day-field.tsx'
import { submitting, useForm } from '../../kit/portal/fields/form.ts'
import { yearWords } from '../../words/security-year.ts'
import { numbersIn, UnknownNumbers } from './numbers.tsx'

/** Records that an exercise was carried out: when, by whom, and what was learned. */
export function HoldExercise({ id, onDone }: { id: string; onDone: () => void }) {
  const say = useSay(yearWords)
  const client = useQueryClient()
  const sending = useSend()
  const form = useForm({ heldOn: '', numbers: '', outcome: '' })
  const save = async () => {
    if (!form.isComplete(['heldOn', 'numbers', 'outcome'])) return
    const { heldOn, numbers, outcome } = form.values
    const body = { heldOn, numbers: numbersIn(numbers), outcome }
    const reply = await sending.send({ method: 'POST', path: `/assurance/exercises/${id}/performance`, body })
    if (!reply.ok) return form.blame(reply.problem)
    tellDone(say('holdDone'))
    onDone()
    await forget(client, '/assurance/')
  }
  return (
    <form ref={form.ref} className="p-stack p-narrow" noValidate onSubmit={submitting(() => void save())}>
      <DayField {...form.field('heldOn')} label={say('heldOn')} required />
      <Textarea {...form.field('numbers')} label={say('numbers')} required autosize minRows={2} />
      <Textarea
        {...form.field('outcome')}
        label={say('outcome')}
        required
        maxLength={4000}
        autosize
        minRows={2}
      />
      <ProblemNote problem={sending.problem} />
      <UnknownNumbers problem={sending.problem} />
      <div className="p-row">
        <Button type="submit" loading={sending.busy}>
          {say('holdGo')}
        </Button>
      </div>
    </form>
  )
}
