import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import type { SecurityYear } from '#assurance/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { DayField } from '../../kit/portal/fields/day-field.tsx'
import { submitting, useForm } from '../../kit/portal/fields/form.ts'
import { Card } from '../../kit/portal/page.tsx'
import { yearWords } from '../../words/security-year.ts'

const needed = ['programme', 'titleJa', 'titleEn', 'startsOn', 'endsOn'] as const

/** Plans a round of training or of drills. */
export function PlanCycle({ year }: { year: SecurityYear }) {
  const say = useSay(yearWords)
  const language = useLanguage()
  const client = useQueryClient()
  const sending = useSend()
  const programmes = year.programmes.filter(({ kind }) => kind !== 'exercise')
  const form = useForm({
    ...{ programme: programmes[0]?.programme ?? '', titleJa: '', titleEn: '', startsOn: '', endsOn: '' },
  })
  const plan = async () => {
    if (!form.isComplete(needed)) return
    const { titleJa, titleEn, ...rest } = form.values
    const body = { ...rest, title: { ja: titleJa, en: titleEn } }
    const reply = await sending.send({ method: 'POST', path: '/assurance/cycles', body })
    if (!reply.ok) return form.blame(reply.problem)
    tellDone(say('plannedDone'))
    form.reset()
    await forget(client, '/assurance/')
  }
  return (
    <Card title={say('planCycle')}>
      <form ref={form.ref} className="p-stack p-narrow" noValidate onSubmit={submitting(() => void plan())}>
        <NativeSelect
          {...form.field('programme')}
          label={say('programme')}
          data={programmes.map(({ programme, title }) => ({ value: programme, label: title[language] }))}
        />
        <TextInput
          {...form.field('titleJa')}
          label={say('titleJa')}
          required
          maxLength={200}
          autoComplete="off"
        />
        <TextInput
          {...form.field('titleEn')}
          label={say('titleEn')}
          required
          maxLength={200}
          autoComplete="off"
        />
        <DayField {...form.field('startsOn')} label={say('startsOn')} min={year.today} required />
        <DayField
          {...form.field('endsOn')}
          label={say('endsOn')}
          min={form.values.startsOn || year.today}
          required
        />
        <ProblemNote problem={sending.problem} />
        <div className="p-row">
          <Button type="submit" loading={sending.busy}>
            {say('planGo')}
          </Button>
        </div>
      </form>
    </Card>
  )
}
