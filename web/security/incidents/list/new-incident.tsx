import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useSay } from '../../../kit/language.tsx'
import { ProblemNote } from '../../../kit/portal/asking/problem-note.tsx'
import { useSend } from '../../../kit/portal/asking/use-send.ts'
import { submitting, useForm } from '../../../kit/portal/fields/form.ts'
import { Card } from '../../../kit/portal/page.tsx'
import { useGo } from '../../../kit/staff/link.tsx'
import { incidentWords } from '../../../words/security-incidents.ts'

const severities = ['low', 'medium', 'high', 'critical'] as const

/** Opens an incident by hand and leads into its room. */
export function NewIncident() {
  const say = useSay(incidentWords)
  const go = useGo()
  const form = useForm({ title: '', severity: 'high' })
  const sending = useSend()
  const open = async () => {
    if (!form.isComplete(['title'])) return
    const reply = await sending.send<{ id: string }>({
      method: 'POST',
      path: '/watch/incidents',
      body: form.values,
    })
    if (reply.ok) go(`/incidents/${reply.value.id}`)
    else form.blame(reply.problem)
  }
  return (
    <Card title={say('new')} hint={say('newHint')}>
      <form ref={form.ref} className="p-stack p-narrow" noValidate onSubmit={submitting(() => void open())}>
        <TextInput
          {...form.field('title')}
          label={say('newTitle')}
          required
          maxLength={200}
          autoComplete="off"
        />
        <NativeSelect
          {...form.field('severity')}
          label={say('severity')}
          data={severities.map((value) => ({ value, label: say(value) }))}
        />
        <ProblemNote problem={sending.problem} />
        <div className="p-row">
          <Button type="submit" variant="default" loading={sending.busy}>
            {say('newGo')}
          </Button>
        </div>
      </form>
    </Card>
  )
}
