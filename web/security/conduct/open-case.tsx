import { Textarea, TextInput } from '@mantine/core'
import { useSay } from '../../kit/language.tsx'
import { DayField } from '../../kit/portal/fields/day-field.tsx'
import { Card } from '../../kit/portal/page.tsx'
import { conductWords } from '../../words/security-conduct.ts'
import { Draft, useDraft } from '../shell/draft.tsx'

/** Opens a case about a broken rule. */
export function OpenCase() {
  const say = useSay(conductWords)
  const draft = useDraft(
    { employeeNumber: '', onDay: '', rule: '', words: '' },
    {
      ...{ path: '/assurance/violations', shows: '/assurance/violations', said: say('openDone') },
      needed: ['employeeNumber', 'onDay', 'rule', 'words'],
    },
  )
  const { form } = draft
  return (
    <Card title={say('open')}>
      <Draft draft={draft} go={say('openGo')}>
        <TextInput {...form.field('employeeNumber')} label={say('employeeNumber')} required maxLength={20} />
        <DayField {...form.field('onDay')} label={say('onDay')} required />
        <TextInput {...form.field('rule')} label={say('rule')} required maxLength={200} />
        <Textarea
          {...form.field('words')}
          label={say('words')}
          required
          maxLength={4000}
          autosize
          minRows={2}
        />
      </Draft>
    </Card>
  )
}
