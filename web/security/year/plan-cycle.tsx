import { NativeSelect, TextInput } from '@mantine/core'
import type { SecurityYear } from '#assurance/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { DayField } from '../../kit/portal/fields/day-field.tsx'
import { Card } from '../../kit/portal/page.tsx'
import { yearWords } from '../../words/security-year.ts'
import { Draft, useDraft } from '../shell/draft.tsx'

/** Plans a round of training or of drills. */
export function PlanCycle({ year }: { year: SecurityYear }) {
  const say = useSay(yearWords)
  const language = useLanguage()
  const programmes = year.programmes.filter(({ kind }) => kind !== 'exercise')
  const draft = useDraft(
    { programme: programmes[0]?.programme ?? '', titleJa: '', titleEn: '', startsOn: '', endsOn: '' },
    {
      ...{ path: '/assurance/cycles', shows: '/assurance/', said: say('plannedDone') },
      needed: ['programme', 'titleJa', 'titleEn', 'startsOn', 'endsOn'],
      body: ({ titleJa, titleEn, ...rest }) => ({ ...rest, title: { ja: titleJa, en: titleEn } }),
    },
  )
  const { form } = draft
  return (
    <Card title={say('planCycle')}>
      <Draft draft={draft} go={say('planGo')}>
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
      </Draft>
    </Card>
  )
}
