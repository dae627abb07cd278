import { NativeSelect, TextInput } from '@mantine/core'
import { useSay } from '../../../kit/language.tsx'
import { Card } from '../../../kit/portal/page.tsx'
import { useGo } from '../../../kit/staff/link.tsx'
import { incidentWords } from '../../../words/security-incidents.ts'
import { Draft, useDraft } from '../../shell/draft.tsx'

const severities = ['low', 'medium', 'high', 'critical'] as const

/** Opens an incident by hand and leads into its room. */
export function NewIncident() {
  const say = useSay(incidentWords)
  const go = useGo()
  const draft = useDraft(
    { title: '', severity: 'high' },
    {
      ...{ path: '/watch/incidents', shows: '/watch/incidents', needed: ['title'] },
      afterwards: ({ id }: { id: string }) => go(`/incidents/${id}`),
    },
  )
  const { form } = draft
  return (
    <Card title={say('new')} hint={say('newHint')}>
      <Draft draft={draft} go={say('newGo')} variant="default">
        <TextInput
          {...form.field('title')}
          label={say('newTitle')}
          required
          maxLength={200}
          autoComplete="off"
        />
        <NativeSelect
          {...form.field('severity')}
          label={say('severity')}
          data={severities.map((value) => ({ value, label: say(value) }))}
        />
      </Draft>
    </Card>
  )
}
