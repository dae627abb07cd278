import { Textarea } from '@mantine/core'
import { useSay } from '../../kit/language.tsx'
import { contactWords } from '../../words/security-contact.ts'
import { Draft, useDraft } from '../shell/draft.tsx'

/** The answer, as it goes out. */
export function AnswerForm({ id, onDone }: { id: string; onDone: () => void }) {
  const say = useSay(contactWords)
  const draft = useDraft(
    { words: '' },
    {
      path: `/assurance/inquiries/${id}/answer`,
      ...{ shows: '/assurance/inquiries', said: say('answerDone'), needed: ['words'], afterwards: onDone },
    },
  )
  const { form } = draft
  return (
    <Draft draft={draft} go={say('answerGo')}>
      <Textarea
        {...form.field('words')}
        label={say('answer')}
        description={say('answer-hint')}
        required
        maxLength={4000}
        autosize
        minRows={4}
      />
    </Draft>
  )
}
