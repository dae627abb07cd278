import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { submitting, useForm } from '../../kit/portal/fields/form.ts'
import { Card } from '../../kit/portal/page.tsx'
import { drillWords } from '../../words/security-drills.ts'

/** Marks as people type them, and as a template keeps them. */
const kept = <Values extends { body: string }>(values: Values): Values => ({
  ...values,
  body: values.body.replace(/\[(name|unit|link)\]/g, '{$1}'),
})

const needed = ['fromName', 'subject', 'body'] as const

/** Writes a template of the office's own; the server holds its words against the rails. */
export function WriteTemplate() {
  const say = useSay(drillWords)
  const client = useQueryClient()
  const sending = useSend()
  const form = useForm({ kind: 'virus', language: 'ja', fromName: '', subject: '', body: '' })
  const save = async () => {
    if (!form.isComplete(needed)) return
    const body = kept(form.values)
    const reply = await sending.send({ method: 'POST', path: '/assurance/drill-templates', body })
    if (!reply.ok) return form.blame(reply.problem)
    tellDone(say('writeDone'))
    form.reset()
    await forget(client, '/assurance/drill-choices')
  }
  return (
    <Card title={say('write')}>
      <form ref={form.ref} className="p-stack p-narrow" noValidate onSubmit={submitting(() => void save())}>
        <NativeSelect
          {...form.field('kind')}
          label={say('kind')}
          data={(['virus', 'compromise'] as const).map((value) => ({ value, label: say(value) }))}
        />
        <NativeSelect
          {...form.field('language')}
          label={say('language')}
          data={[
            { value: 'ja', label: say('japanese') },
            { value: 'en', label: say('english') },
          ]}
        />
        <TextInput
          {...form.field('fromName')}
          label={say('fromName')}
          required
          maxLength={60}
          autoComplete="off"
        />
        <TextInput
          {...form.field('subject')}
          label={say('subject')}
          required
          maxLength={100}
          autoComplete="off"
        />
        <Textarea
          {...form.field('body')}
          label={say('body')}
          required
          maxLength={4000}
          autosize
          minRows={4}
        />
        <ProblemNote problem={sending.problem} />
        <div className="p-row">
          <Button type="submit" variant="default" loading={sending.busy}>
            {say('writeGo')}
          </Button>
        </div>
      </form>
    </Card>
  )
}
