import { Button, Textarea } from '@mantine/core'
import { useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { submitting, useForm } from '../../kit/portal/fields/form.ts'
import { contactWords } from '../../words/security-contact.ts'

/** The answer, as it goes out. */
export function AnswerForm({ id, onDone }: { id: string; onDone: () => Promise<void> }) {
  const say = useSay(contactWords)
  const sending = useSend()
  const form = useForm({ words: '' })
  const answer = async () => {
    if (!form.isComplete(['words'])) return
    const path = `/assurance/inquiries/${id}/answer`
    const reply = await sending.send({ method: 'POST', path, body: form.values })
    if (!reply.ok) return form.blame(reply.problem)
    tellDone(say('answerDone'))
    await onDone()
  }
  return (
    <form ref={form.ref} className="p-stack p-narrow" noValidate onSubmit={submitting(() => void answer())}>
      <Textarea
        {...form.field('words')}
        label={say('answer')}
        description={say('answer-hint')}
        required
        maxLength={4000}
        autosize
        minRows={4}
      />
      <ProblemNote problem={sending.problem} />
      <div className="p-row">
        <Button type="submit" loading={sending.busy}>
          {say('answerGo')}
        </Button>
      </div>
    </form>
  )
}
