import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { submitting, useForm } from '../../kit/portal/fields/form.ts'
import { conductWords } from '../../words/security-conduct.ts'
import { useSaving } from '../shell/use-saving.ts'

const measures = ['none', 'guidance', 'warning', 'discipline'] as const

/** The CISO decides what comes of a case. */
export function DecideForm({ id, onDone }: { id: string; onDone: () => void }) {
  const say = useSay(conductWords)
  const { sending, save } = useSaving('/assurance/violations')
  const form = useForm({ measure: 'guidance', words: '' })
  const decide = async () => {
    if (!form.isComplete(['words'])) return
    const reply = await save(`/assurance/violations/${id}/decision`, form.values, say('decided'))
    if (!reply.ok) return form.blame(reply.problem)
    onDone()
  }
  return (
    <form ref={form.ref} className="p-stack p-narrow" noValidate onSubmit={submitting(() => void decide())}>
      <NativeSelect
        {...form.field('measure')}
        label={say('measure')}
        data={measures.map((value) => ({ value, label: say(`measure-${value}`) }))}
      />
      <Textarea {...form.field('words')} label={say('decision')} required maxLength={4000} autosize />
      <ProblemNote problem={sending.problem} />
      <div className="p-row">
        <Button type="submit" loading={sending.busy}>
          {say('decideGo')}
        </Button>
      </div>
    </form>
  )
}

/** The CISO names somebody who may read a case, too. */
export function ReaderForm({ id }: { id: string }) {
  const say = useSay(conductWords)
  const { sending, save } = useSaving('/assurance/violations')
  const form = useForm({ employeeNumber: '' })
  const add = async () => {
    if (!form.isComplete(['employeeNumber'])) return
    const reply = await save(`/assurance/violations/${id}/readers`, form.values, say('readerDone'))
    if (!reply.ok) return form.blame(reply.problem)
    form.reset()
  }
  return (
    <form ref={form.ref} className="p-stack p-narrow" noValidate onSubmit={submitting(() => void add())}>
      <TextInput {...form.field('employeeNumber')} label={say('reader')} required maxLength={20} />
      <ProblemNote problem={sending.problem} />
      <div className="p-row">
        <Button type="submit" variant="default" loading={sending.busy}>
          {say('readerGo')}
        </Button>
      </div>
    </form>
  )
}
