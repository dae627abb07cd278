import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { submitting, useForm } from '../../kit/portal/fields/form.ts'
import { Card } from '../../kit/portal/page.tsx'
import { intelWords } from '../../words/security-intel.ts'

const levels = ['clear', 'green', 'amber', 'amber+strict', 'red']

/** Writes down what came by phone or mail. */
export function NewNote() {
  const say = useSay(intelWords)
  const client = useQueryClient()
  const sending = useSend()
  const form = useForm({ title: '', words: '', source: '', tlp: 'amber' })
  const write = async () => {
    if (!form.isComplete(['title', 'words', 'source'])) return
    const reply = await sending.send({ method: 'POST', path: '/watch/intel', body: form.values })
    if (!reply.ok) return form.blame(reply.problem)
    tellDone(say('noted'))
    form.reset()
    await forget(client, '/watch/intel')
  }
  return (
    <Card title={say('note')} hint={say('noteHint')}>
      <form ref={form.ref} className="p-stack p-narrow" noValidate onSubmit={submitting(() => void write())}>
        <TextInput
          {...form.field('title')}
          label={say('noteTitle')}
          required
          maxLength={300}
          autoComplete="off"
        />
        <Textarea
          {...form.field('words')}
          label={say('noteWords')}
          required
          maxLength={20_000}
          autosize
          minRows={3}
        />
        <TextInput
          {...form.field('source')}
          label={say('noteSource')}
          required
          maxLength={200}
          autoComplete="off"
        />
        <NativeSelect
          {...form.field('tlp')}
          label={say('noteTlp')}
          data={levels.map((value) => ({ value, label: `TLP:${value.toUpperCase()}` }))}
        />
        <ProblemNote problem={sending.problem} />
        <div className="p-row">
          <Button type="submit" variant="default" loading={sending.busy}>
            {say('noteGo')}
          </Button>
        </div>
      </form>
    </Card>
  )
}
