import { Button, Checkbox, Textarea, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { DayField } from '../../kit/portal/fields/day-field.tsx'
import { submitting, useForm } from '../../kit/portal/fields/form.ts'
import { serverWords } from '../../words/security-servers.ts'

/** Records that a server was looked at, and how thoroughly. */
export function NewCheck({ serverId, onDone }: { serverId: string; onDone: () => void }) {
  const say = useSay(serverWords)
  const client = useQueryClient()
  const sending = useSend()
  const form = useForm({ onDay: '', byWhom: '', found: '' })
  const [isComprehensive, setComprehensive] = useState(false)
  const [hasPenetrationTest, setPenetrationTest] = useState(false)
  const record = async () => {
    if (!form.isComplete(['onDay', 'byWhom'])) return
    const { onDay, byWhom, found } = form.values
    const body = { onDay, byWhom, isComprehensive, hasPenetrationTest, ...(found.trim() && { found }) }
    const reply = await sending.send({ method: 'POST', path: `/watch/servers/${serverId}/checks`, body })
    if (!reply.ok) return form.blame(reply.problem)
    tellDone(say('checkDone'))
    onDone()
    await forget(client, '/watch/servers')
  }
  return (
    <form ref={form.ref} className="p-stack p-narrow" noValidate onSubmit={submitting(() => void record())}>
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
      <ProblemNote problem={sending.problem} />
      <div className="p-row">
        <Button type="submit" loading={sending.busy}>
          {say('checkGo')}
        </Button>
      </div>
    </form>
  )
}
