import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useSay } from '../../kit/language.tsx'
import { Card } from '../../kit/portal/page.tsx'
import { drillWords } from '../../words/security-drills.ts'
import { Draft, useDraft } from '../shell/draft.tsx'

/** Marks as people type them, and as a template keeps them. */
const kept = <Values extends { body: string }>(values: Values): Values => ({
  ...values,
  body: values.body.replace(/\[(name|unit|link)\]/g, '{$1}'),
})

/** Writes a template of the office's own; the server holds its words against the rails. */
export function WriteTemplate() {
  const say = useSay(drillWords)
  const draft = useDraft(
    { kind: 'virus', language: 'ja', fromName: '', subject: '', body: '' },
    {
      ...{ path: '/assurance/drill-templates', shows: '/assurance/drill-choices', said: say('writeDone') },
      needed: ['fromName', 'subject', 'body'],
      body: kept,
    },
  )
  const { form } = draft
  return (
    <Card title={say('write')}>
      <Draft draft={draft} go={say('writeGo')} variant="default">
        <NativeSelect
          {...form.field('kind')}
          label={say('kind')}
          data={(['virus', 'compromise'] as const).map((value) => ({ value, label: say(value) }))}
        />
        <NativeSelect
          {...form.field('language')}
          label={say('language')}
          data={[
            { value: 'ja', label: say('japanese') },
            { value: 'en', label: say('english') },
          ]}
        />
        <TextInput
          {...form.field('fromName')}
          label={say('fromName')}
          required
          maxLength={60}
          autoComplete="off"
        />
        <TextInput
          {...form.field('subject')}
          label={say('subject')}
          required
          maxLength={100}
          autoComplete="off"
        />
        <Textarea
          {...form.field('body')}
          label={say('body')}
          required
          maxLength={4000}
          autosize
          minRows={4}
        />
      </Draft>
    </Card>
  )
}
