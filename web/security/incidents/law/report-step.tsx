import { NativeSelect, TextInput } from '@mantine/core'
import type { ClockView } from '#watch/contract.ts'
import { useSay } from '../../../kit/language.tsx'
import { MomentField } from '../../../kit/portal/fields/day-field.tsx'
import { useForm } from '../../../kit/portal/fields/form.ts'
import { fromJapanInput } from '../../../kit/portal/japan-input.ts'
import { clockWords } from '../../../words/security-clocks.ts'
import { Draft } from '../../shell/draft.tsx'
import { useIncident } from '../use-incident.ts'

/** Notes that a report has gone out, or that the persons were told. */
export function ReportStep({ clock, incidentId }: { clock: ClockView; incidentId: string }) {
  const say = useSay(clockWords)
  const open = (['preliminary', 'final', 'persons'] as const).filter((step) => !clock.done[step])
  const form = useForm({ step: open[0] ?? '', doneAt: '', reference: '' })
  const { sending, change } = useIncident({ id: incidentId })
  const note = async () => {
    if (!form.isComplete(['step', 'doneAt', 'reference'])) return
    const { step, doneAt, reference } = form.values
    const path = `/clocks/${clock.regime}/${clock.number}/${step}`
    if (await change(path, { doneAt: fromJapanInput(doneAt), reference }, say('reported'))) form.reset()
  }
  return (
    <details>
      <summary>{say('report')}</summary>
      <Draft draft={{ form, sending, save: note }} go={say('report')} variant="default">
        <NativeSelect
          {...form.field('step')}
          label={say('step')}
          data={open.map((step) => ({ value: step, label: say(step) }))}
        />
        <MomentField {...form.field('doneAt')} label={say('doneAt')} required />
        <TextInput
          {...form.field('reference')}
          label={say('reference')}
          required
          maxLength={500}
          autoComplete="off"
        />
      </Draft>
    </details>
  )
}
