import { Button, Textarea, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { DayField } from '../../kit/portal/fields/day-field.tsx'
import { submitting, useForm } from '../../kit/portal/fields/form.ts'
import { Card } from '../../kit/portal/page.tsx'
import { yearWords } from '../../words/security-year.ts'

/** Plans an exercise of the CSIRT. */
export function PlanExercise() {
  const say = useSay(yearWords)
  const client = useQueryClient()
  const sending = useSend()
  const form = useForm({ title: '', scenario: '', plannedOn: '' })
  const plan = async () => {
    if (!form.isComplete(['title', 'scenario', 'plannedOn'])) return
    const reply = await sending.send({ method: 'POST', path: '/assurance/exercises', body: form.values })
    if (!reply.ok) return form.blame(reply.problem)
    tellDone(say('exerciseDone'))
    form.reset()
    await forget(client, '/assurance/')
  }
  return (
    <Card title={say('planExercise')}>
      <form ref={form.ref} className="p-stack p-narrow" noValidate onSubmit={submitting(() => void plan())}>
        <TextInput
          {...form.field('title')}
          label={say('exerciseTitle')}
          required
          maxLength={200}
          autoComplete="off"
        />
        <DayField {...form.field('plannedOn')} label={say('plannedOn')} required />
        <Textarea
          {...form.field('scenario')}
          label={say('scenario')}
          required
          maxLength={4000}
          autosize
          minRows={2}
        />
        <ProblemNote problem={sending.problem} />
        <div className="p-row">
          <Button type="submit" variant="default" loading={sending.busy}>
            {say('exerciseGo')}
          </Button>
        </div>
      </form>
    </Card>
  )
}
