import { Textarea, TextInput } from '@mantine/core'
import { useSay } from '../../kit/language.tsx'
import { DayField } from '../../kit/portal/fields/day-field.tsx'
import { Card } from '../../kit/portal/page.tsx'
import { matrixWords } from '../../words/security-matrix.ts'
import { Draft, useDraft } from '../shell/draft.tsx'

/** Exempts somebody from a programme for some days. */
export function Exempt({ programme }: { programme: string }) {
  const say = useSay(matrixWords)
  const draft = useDraft(
    { employeeNumber: '', from: '', lastDay: '', why: '' },
    {
      ...{ path: '/assurance/exemptions', shows: '/assurance/', said: say('exemptDone') },
      needed: ['employeeNumber', 'from', 'lastDay', 'why'],
      body: (values) => ({ ...values, programme }),
    },
  )
  const { form } = draft
  return (
    <Card title={say('exemption')} hint={say('exemptionHint')}>
      <Draft draft={draft} go={say('exemptGo')} variant="default">
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
      </Draft>
    </Card>
  )
}
