import { Button, Checkbox, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { DayField } from '../../kit/portal/fields/day-field.tsx'
import { submitting, useForm } from '../../kit/portal/fields/form.ts'
import { checkWords } from '../../words/security-inspections.ts'
import { useSaving } from '../shell/use-saving.ts'

/** What a check found; what is not in order says what is improved until when. */
export function NoteResult({ checkId, onDone }: { checkId: string; onDone: () => void }) {
  const say = useSay(checkWords)
  const { sending, save } = useSaving('/assurance/checks')
  const [isInOrder, setInOrder] = useState(true)
  const form = useForm({ onDay: '', found: '', words: '', by: '' })
  const note = async () => {
    if (!form.isComplete(isInOrder ? ['onDay', 'found'] : ['onDay', 'found', 'words', 'by'])) return
    const { onDay, found, words, by } = form.values
    const body = { onDay, found, isInOrder, ...(!isInOrder && { improvement: { words, by } }) }
    const reply = await save(`/assurance/checks/${checkId}/results`, body, say('noted'))
    if (!reply.ok) return form.blame(reply.problem)
    onDone()
  }
  return (
    <form ref={form.ref} className="p-stack p-narrow" noValidate onSubmit={submitting(() => void note())}>
      <DayField {...form.field('onDay')} label={say('onDay')} required />
      <Textarea {...form.field('found')} label={say('found')} required maxLength={2000} autosize />
      <Checkbox
        label={say('isInOrder')}
        checked={isInOrder}
        onChange={(event) => setInOrder(event.currentTarget.checked)}
      />
      {!isInOrder && (
        <>
          <Textarea {...form.field('words')} label={say('improvement')} required maxLength={2000} autosize />
          <DayField {...form.field('by')} label={say('by')} required />
        </>
      )}
      <ProblemNote problem={sending.problem} />
      <div className="p-row">
        <Button type="submit" loading={sending.busy}>
          {say('noteGo')}
        </Button>
      </div>
    </form>
  )
}
