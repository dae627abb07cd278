import { Button, Textarea, TextInput } from '@mantine/core'
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

/** Notes who sat in a class, by employee number. */
export function Attend({ id, onDone }: { id: string; onDone: () => void }) {
  const say = useSay(yearWords)
  const client = useQueryClient()
  const sending = useSend()
  const form = useForm({ numbers: '', on: '', source: '' })
  const save = async () => {
    if (!form.isComplete(['numbers', 'on', 'source'])) return
    const { numbers, on, source } = form.values
    const body = { numbers: numbersIn(numbers), on, source }
    const path = `/assurance/cycles/${id}/attendance`
    const reply = await sending.send<{ counted: number }>({ method: 'POST', path, body })
    if (!reply.ok) return form.blame(reply.problem)
    tellDone(say('attendDone', { count: reply.value.counted }))
    onDone()
    await forget(client, '/assurance/')
  }
  return (
    <form ref={form.ref} className="p-stack p-narrow" noValidate onSubmit={submitting(() => void save())}>
      <DayField {...form.field('on')} label={say('attendOn')} required />
      <TextInput
        {...form.field('source')}
        label={say('source')}
        required
        maxLength={200}
        autoComplete="off"
      />
      <Textarea {...form.field('numbers')} label={say('numbers')} required autosize minRows={2} />
      <ProblemNote problem={sending.problem} />
      <UnknownNumbers problem={sending.problem} />
      <div className="p-row">
        <Button type="submit" loading={sending.busy}>
          {say('attendGo')}
        </Button>
      </div>
    </form>
  )
}
