import { Textarea, TextInput } from '@mantine/core'
import { useSay } from '../../kit/language.tsx'
import { DayField } from '../../kit/portal/fields/day-field.tsx'
import { yearWords } from '../../words/security-year.ts'
import { Draft, useDraft } from '../shell/draft.tsx'
import { numbersIn, UnknownNumbers } from './numbers.tsx'

/** Notes who sat in a class, by employee number. */
export function Attend({ id, onDone }: { id: string; onDone: () => void }) {
  const say = useSay(yearWords)
  const draft = useDraft(
    { numbers: '', on: '', source: '' },
    {
      path: `/assurance/cycles/${id}/attendance`,
      needed: ['numbers', 'on', 'source'],
      body: ({ numbers, ...rest }) => ({ ...rest, numbers: numbersIn(numbers) }),
      said: ({ counted }: { counted: number }) => say('attendDone', { count: counted }),
      ...{ shows: '/assurance/', afterwards: onDone },
    },
  )
  const { form } = draft
  return (
    <Draft
      draft={draft}
      go={say('attendGo')}
      onCancel={onDone}
      refused={<UnknownNumbers problem={draft.sending.problem} />}
    >
      <DayField {...form.field('on')} label={say('attendOn')} required />
      <TextInput
        {...form.field('source')}
        label={say('source')}
        required
        maxLength={200}
        autoComplete="off"
      />
      <Textarea {...form.field('numbers')} label={say('numbers')} required autosize minRows={2} />
    </Draft>
  )
}
