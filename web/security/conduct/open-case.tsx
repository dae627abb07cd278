import { Button, Textarea, TextInput } from '@mantine/core'
import { useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { DayField } from '../../kit/portal/fields/day-field.tsx'
import { submitting, useForm } from '../../kit/portal/fields/form.ts'
import { Card } from '../../kit/portal/page.tsx'
import { conductWords } from '../../words/security-conduct.ts'
import { useSaving } from '../shell/use-saving.ts'

/** Opens a case about a broken rule. */
export function OpenCase() {
  const say = useSay(conductWords)
  const { sending, save } = useSaving('/assurance/violations')
  const form = useForm({ employeeNumber: '', onDay: '', rule: '', words: '' })
  const open = async () => {
    if (!form.isComplete(['employeeNumber', 'onDay', 'rule', 'words'])) return
    const reply = await save('/assurance/violations', form.values, say('openDone'))
    if (!reply.ok) return form.blame(reply.problem)
    form.reset()
  }
  return (
    <Card title={say('open')}>
      <form ref={form.ref} className="p-stack p-narrow" noValidate onSubmit={submitting(() => void open())}>
        <TextInput {...form.field('employeeNumber')} label={say('employeeNumber')} required maxLength={20} />
        <DayField {...form.field('onDay')} label={say('onDay')} required />
        <TextInput {...form.field('rule')} label={say('rule')} required maxLength={200} />
        <Textarea {...form.field('words')} label={say('words')} required maxLength={4000} autosize />
        <ProblemNote problem={sending.problem} />
        <div className="p-row">
          <Button type="submit" loading={sending.busy}>
            {say('openGo')}
          </Button>
        </div>
      </form>
    </Card>
  )
}
