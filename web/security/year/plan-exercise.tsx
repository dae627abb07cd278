import { Textarea, TextInput } from '@mantine/core'
import { useSay } from '../../kit/language.tsx'
import { DayField } from '../../kit/portal/fields/day-field.tsx'
import { Card } from '../../kit/portal/page.tsx'
import { yearWords } from '../../words/security-year.ts'
import { Draft, useDraft } from '../shell/draft.tsx'

/** Plans an exercise of the CSIRT. */
export function PlanExercise() {
  const say = useSay(yearWords)
  const draft = useDraft(
    { title: '', scenario: '', plannedOn: '' },
    {
      ...{ path: '/assurance/exercises', shows: '/assurance/', said: say('exerciseDone') },
      needed: ['title', 'scenario', 'plannedOn'],
    },
  )
  const { form } = draft
  return (
    <Card title={say('planExercise')}>
      <Draft draft={draft} go={say('exerciseGo')} variant="default">
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
      </Draft>
    </Card>
  )
}
