import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useSay } from '../../kit/language.tsx'
import { Card } from '../../kit/portal/page.tsx'
import { intelWords } from '../../words/security-intel.ts'
import { Draft, useDraft } from '../shell/draft.tsx'

const levels = ['clear', 'green', 'amber', 'amber+strict', 'red']

/** Writes down what came by phone or mail. */
export function NewNote() {
  const say = useSay(intelWords)
  const draft = useDraft(
    { title: '', words: '', source: '', tlp: 'amber' },
    {
      ...{ path: '/watch/intel', shows: '/watch/intel', said: say('noted') },
      needed: ['title', 'words', 'source'],
    },
  )
  const { form } = draft
  return (
    <Card title={say('note')} hint={say('noteHint')}>
      <Draft draft={draft} go={say('noteGo')} variant="default">
        <TextInput
          {...form.field('title')}
          label={say('noteTitle')}
          required
          maxLength={300}
          autoComplete="off"
        />
        <Textarea
          {...form.field('words')}
          label={say('noteWords')}
          required
          maxLength={20_000}
          autosize
          minRows={3}
        />
        <TextInput
          {...form.field('source')}
          label={say('noteSource')}
          required
          maxLength={200}
          autoComplete="off"
        />
        <NativeSelect
          {...form.field('tlp')}
          label={say('noteTlp')}
          data={levels.map((value) => ({ value, label: `TLP:${value.toUpperCase()}` }))}
        />
      </Draft>
    </Card>
  )
}
