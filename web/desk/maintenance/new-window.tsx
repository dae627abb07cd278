import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { MomentField } from '../../kit/portal/fields/day-field.tsx'
import { submitting, useForm } from '../../kit/portal/fields/form.ts'
import { fromJapanInput } from '../../kit/portal/japan-input.ts'
import { Card } from '../../kit/portal/page.tsx'
import { deskMaintenanceWords } from '../../words/desk-maintenance.ts'
import { useDecide } from './use-decide.ts'

/** Plans a window. */
export function NewWindow() {
  const say = useSay(deskMaintenanceWords)
  const form = useForm({ startsAt: '', endsAt: '' })
  const [announce, setAnnounce] = useState(true)
  const { sending, decide } = useDecide()
  const plan = async () => {
    if (!form.isComplete(['startsAt', 'endsAt'])) return
    const { startsAt, endsAt } = form.values
    const body = { startsAt: fromJapanInput(startsAt), endsAt: fromJapanInput(endsAt), announce }
    await decide({ method: 'POST', path: '', body })
  }
  return (
    <Card title={say('plan')}>
      <form ref={form.ref} className="p-stack" noValidate onSubmit={submitting(() => void plan())}>
        <div className="p-narrow p-stack">
          <MomentField {...form.field('startsAt')} label={say('from')} required />
          <MomentField {...form.field('endsAt')} label={say('until')} required />
        </div>
        <Checkbox
          label={say('announceNow')}
          checked={announce}
          onChange={(event) => setAnnounce(event.currentTarget.checked)}
        />
        <ProblemNote problem={sending.problem} />
        <div className="p-row">
          <Button type="submit" loading={sending.busy}>
            {say('planGo')}
          </Button>
        </div>
      </form>
    </Card>
  )
}
