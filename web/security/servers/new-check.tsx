import { Checkbox, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useSay } from '../../kit/language.tsx'
import { DayField } from '../../kit/portal/fields/day-field.tsx'
import { serverWords } from '../../words/security-servers.ts'
import { Draft, useDraft } from '../shell/draft.tsx'

/** Records that a server was looked at, and how thoroughly. */
export function NewCheck({ serverId, onDone }: { serverId: string; onDone: () => void }) {
  const say = useSay(serverWords)
  const [isComprehensive, setComprehensive] = useState(false)
  const [hasPenetrationTest, setPenetrationTest] = useState(false)
  const draft = useDraft(
    { onDay: '', byWhom: '', found: '' },
    {
      path: `/watch/servers/${serverId}/checks`,
      ...{ shows: '/watch/servers', said: say('checkDone'), afterwards: onDone, needed: ['onDay', 'byWhom'] },
      body: ({ onDay, byWhom, found }) => ({
        ...{ onDay, byWhom, isComprehensive, hasPenetrationTest },
        ...(found.trim() && { found }),
      }),
    },
  )
  const { form } = draft
  return (
    <Draft draft={draft} go={say('checkGo')} onCancel={onDone}>
      <DayField {...form.field('onDay')} label={say('onDay')} required />
      <TextInput
        {...form.field('byWhom')}
        label={say('byWhom')}
        required
        maxLength={200}
        autoComplete="off"
      />
      <Checkbox
        label={say('isComprehensive')}
        checked={isComprehensive}
        onChange={(event) => setComprehensive(event.currentTarget.checked)}
      />
      <Checkbox
        label={say('hasPenetrationTest')}
        checked={hasPenetrationTest}
        onChange={(event) => setPenetrationTest(event.currentTarget.checked)}
      />
      <Textarea {...form.field('found')} label={say('found')} maxLength={2000} autosize minRows={2} />
    </Draft>
  )
}
