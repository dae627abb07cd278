import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { DutyCalendar } from '#watch/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { MomentField } from '../../kit/portal/fields/day-field.tsx'
import { submitting, useForm } from '../../kit/portal/fields/form.ts'
import { fromJapanInput, japanInput } from '../../kit/portal/japan-input.ts'
import { Card } from '../../kit/portal/page.tsx'
import { dutyWords } from '../../words/security-duty.ts'

const lengths = ['8', '12', '24', '168'] as const

/** Plans shifts of people in turn, without a gap, in one go. */
export function Rotation({ calendar }: { calendar: DutyCalendar }) {
  const say = useSay(dutyWords)
  const client = useQueryClient()
  const sending = useSend()
  const [people, setPeople] = useState<string[]>([])
  const form = useForm({ startsAt: japanInput(calendar.now), hours: '12', weeks: '4' })
  const plan = async () => {
    if (!form.isComplete(['startsAt', 'weeks'])) return
    const { startsAt, hours, weeks } = form.values
    const body = { people, startsAt: fromJapanInput(startsAt), hours: Number(hours), weeks: Number(weeks) }
    const path = '/watch/duty/rotations'
    const reply = await sending.send<{ shifts: number }>({ method: 'POST', path, body })
    if (!reply.ok) return form.blame(reply.problem)
    tellDone(say('planned', { count: reply.value.shifts }))
    await forget(client, '/watch/duty')
  }
  return (
    <Card title={say('rotation')} hint={say('rotationHint')}>
      <form ref={form.ref} className="p-stack p-narrow" noValidate onSubmit={submitting(() => void plan())}>
        <Checkbox.Group label={say('people')} value={people} onChange={setPeople} required>
          <div className="p-stack">
            {calendar.people.map(({ accountId, name }) => (
              <Checkbox key={accountId} value={accountId} label={name} />
            ))}
          </div>
        </Checkbox.Group>
        <MomentField {...form.field('startsAt')} label={say('from')} required />
        <NativeSelect
          {...form.field('hours')}
          label={say('hours')}
          data={lengths.map((value) => ({ value, label: say('hoursEach', { hours: value }) }))}
        />
        <TextInput {...form.field('weeks')} label={say('weeks')} inputMode="numeric" required />
        <ProblemNote problem={sending.problem} />
        <div className="p-row">
          <Button type="submit" loading={sending.busy} disabled={people.length === 0}>
            {say('plan')}
          </Button>
        </div>
      </form>
    </Card>
  )
}
