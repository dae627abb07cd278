import { Textarea } from '@mantine/core'
import { useSay } from '../../kit/language.tsx'
import { DayField } from '../../kit/portal/fields/day-field.tsx'
import { yearWords } from '../../words/security-year.ts'
import { Draft, useDraft } from '../shell/draft.tsx'
import { numbersIn, UnknownNumbers } from './numbers.tsx'

/** Records that an exercise was carried out: when, by whom, and what was learned. */
export function HoldExercise({ id, onDone }: { id: string; onDone: () => void }) {
  const say = useSay(yearWords)
  const draft = useDraft(
    { heldOn: '', numbers: '', outcome: '' },
    {
      path: `/assurance/exercises/${id}/performance`,
      ...{ shows: '/assurance/', said: say('holdDone'), afterwards: onDone },
      needed: ['heldOn', 'numbers', 'outcome'],
      body: ({ numbers, ...rest }) => ({ ...rest, numbers: numbersIn(numbers) }),
    },
  )
  const { form } = draft
  return (
    <Draft
      draft={draft}
      go={say('holdGo')}
      onCancel={onDone}
      refused={<UnknownNumbers problem={draft.sending.problem} />}
    >
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
    </Draft>
  )
}
