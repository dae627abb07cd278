import { Checkbox, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useSay } from '../../kit/language.tsx'
import { DayField } from '../../kit/portal/fields/day-field.tsx'
import { checkWords } from '../../words/security-inspections.ts'
import { Draft, useDraft } from '../shell/draft.tsx'

/** What a check found; what is not in order says what is improved until when. */
export function NoteResult({ checkId, onDone }: { checkId: string; onDone: () => void }) {
  const say = useSay(checkWords)
  const [isInOrder, setInOrder] = useState(true)
  const draft = useDraft(
    { onDay: '', found: '', words: '', by: '' },
    {
      path: `/assurance/checks/${checkId}/results`,
      ...{ shows: '/assurance/checks', said: say('noted'), afterwards: onDone },
      needed: isInOrder ? ['onDay', 'found'] : ['onDay', 'found', 'words', 'by'],
      body: ({ onDay, found, words, by }) => ({
        ...{ onDay, found, isInOrder },
        ...(!isInOrder && { improvement: { words, by } }),
      }),
    },
  )
  const { form } = draft
  return (
    <Draft draft={draft} go={say('noteGo')} onCancel={onDone}>
      <DayField {...form.field('onDay')} label={say('onDay')} required />
      <Textarea
        {...form.field('found')}
        label={say('found')}
        required
        maxLength={2000}
        autosize
        minRows={2}
      />
      <Checkbox
        label={say('isInOrder')}
        checked={isInOrder}
        onChange={(event) => setInOrder(event.currentTarget.checked)}
      />
      {!isInOrder && (
        <>
          <Textarea
            {...form.field('words')}
            label={say('improvement')}
            required
            maxLength={2000}
            autosize
            minRows={2}
          />
          <DayField {...form.field('by')} label={say('by')} required />
        </>
      )}
    </Draft>
  )
}
