import { NativeSelect, TextInput } from '@mantine/core'
import type { Checks } from '#assurance/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { DayField } from '../../kit/portal/fields/day-field.tsx'
import { Card } from '../../kit/portal/page.tsx'
import { checkWords } from '../../words/security-inspections.ts'
import { Draft, useDraft } from '../shell/draft.tsx'

/** Begins a check that comes back at intervals. */
export function BeginCheck({ people, units }: Pick<Checks, 'people' | 'units'>) {
  const say = useSay(checkWords)
  const language = useLanguage()
  const draft = useDraft(
    {
      ...{ ja: '', en: '', everyDays: '90', firstDueOn: '' },
      ...{ unit: units[0]?.id ?? '', owner: people[0]?.id ?? '' },
    },
    {
      ...{ path: '/assurance/checks', shows: '/assurance/checks', said: say('begun') },
      needed: ['ja', 'en', 'everyDays', 'firstDueOn'],
      body: ({ ja, en, everyDays, ...rest }) => ({
        ...rest,
        title: { ja, en },
        everyDays: Number(everyDays),
      }),
    },
  )
  const { form } = draft
  const named = (list: Checks['people']) => list.map(({ id, name }) => ({ value: id, label: name[language] }))
  return (
    <Card title={say('begin')}>
      <Draft draft={draft} go={say('beginGo')}>
        <TextInput {...form.field('ja')} label={say('ja')} required maxLength={200} />
        <TextInput {...form.field('en')} label={say('en')} required maxLength={200} />
        <NativeSelect {...form.field('unit')} label={say('unit')} data={named(units)} />
        <NativeSelect {...form.field('owner')} label={say('owner')} data={named(people)} />
        <TextInput {...form.field('everyDays')} label={say('everyDays')} required inputMode="numeric" />
        <DayField {...form.field('firstDueOn')} label={say('firstDueOn')} required />
      </Draft>
    </Card>
  )
}
