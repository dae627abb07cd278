import { Button, NativeSelect, TextInput } from '@mantine/core'
import type { Checks } from '#assurance/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { DayField } from '../../kit/portal/fields/day-field.tsx'
import { submitting, useForm } from '../../kit/portal/fields/form.ts'
import { Card } from '../../kit/portal/page.tsx'
import { checkWords } from '../../words/security-inspections.ts'
import { useSaving } from '../shell/use-saving.ts'

/** Begins a check that comes back at intervals. */
export function BeginCheck({ people, units }: Pick<Checks, 'people' | 'units'>) {
  const say = useSay(checkWords)
  const language = useLanguage()
  const { sending, save } = useSaving('/assurance/checks')
  const form = useForm({
    ...{ ja: '', en: '', everyDays: '90', firstDueOn: '' },
    ...{ unit: units[0]?.id ?? '', owner: people[0]?.id ?? '' },
  })
  const begin = async () => {
    if (!form.isComplete(['ja', 'en', 'everyDays', 'firstDueOn'])) return
    const { ja, en, everyDays, ...rest } = form.values
    const body = { ...rest, title: { ja, en }, everyDays: Number(everyDays) }
    const reply = await save('/assurance/checks', body, say('begun'))
    if (!reply.ok) return form.blame(reply.problem)
    form.reset()
  }
  const named = (list: Checks['people']) => list.map(({ id, name }) => ({ value: id, label: name[language] }))
  return (
    <Card title={say('begin')}>
      <form ref={form.ref} className="p-stack p-narrow" noValidate onSubmit={submitting(() => void begin())}>
        <TextInput {...form.field('ja')} label={say('ja')} required maxLength={200} />
        <TextInput {...form.field('en')} label={say('en')} required maxLength={200} />
        <NativeSelect {...form.field('unit')} label={say('unit')} data={named(units)} />
        <NativeSelect {...form.field('owner')} label={say('owner')} data={named(people)} />
        <TextInput {...form.field('everyDays')} label={say('everyDays')} required inputMode="numeric" />
        <DayField {...form.field('firstDueOn')} label={say('firstDueOn')} required />
        <ProblemNote problem={sending.problem} />
        <div className="p-row">
          <Button type="submit" loading={sending.busy}>
            {say('beginGo')}
          </Button>
        </div>
      </form>
    </Card>
  )
}
