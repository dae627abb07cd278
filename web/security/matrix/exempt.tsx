import { Button, Textarea, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { DayField } from '../../kit/portal/fields/day-field.tsx'
import { submitting, useForm } from '../../kit/portal/fields/form.ts'
import { Card } from '../../kit/portal/page.tsx'
import { matrixWords } from '../../words/security-matrix.ts'

/** Exempts somebody from a programme for some days. */
export function Exempt({ programme }: { programme: string }) {
  const say = useSay(matrixWords)
  const client = useQueryClient()
  const sending = useSend()
  const form = useForm({ employeeNumber: '', from: '', lastDay: '', why: '' })
  const save = async () => {
    if (!form.isComplete(['employeeNumber', 'from', 'lastDay', 'why'])) return
    const body = { ...form.values, programme }
    const reply = await sending.send({ method: 'POST', path: '/assurance/exemptions', body })
    if (!reply.ok) return form.blame(reply.problem)
    tellDone(say('exemptDone'))
    form.reset()
    await forget(client, '/assurance/')
  }
  return (
    <Card title={say('exemption')} hint={say('exemptionHint')}>
      <form ref={form.ref} className="p-stack p-narrow" noValidate onSubmit={submitting(() => void save())}>
        <TextInput
          {...form.field('employeeNumber')}
          label={say('employeeNumber')}
          required
          maxLength={20}
          autoComplete="off"
        />
        <DayField {...form.field('from')} label={say('from')} required />
        <DayField {...form.field('lastDay')} label={say('lastDay')} required />
        <Textarea {...form.field('why')} label={say('why')} required maxLength={1000} autosize minRows={2} />
        <ProblemNote problem={sending.problem} />
        <div className="p-row">
          <Button type="submit" variant="default" loading={sending.busy}>
            {say('exemptGo')}
          </Button>
        </div>
      </form>
    </Card>
  )
}
