import { Button, Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { submitting, useForm } from '../../kit/portal/fields/form.ts'
import { Card } from '../../kit/portal/page.tsx'
import { deskMaintenanceWords } from '../../words/desk-maintenance.ts'
import { inJapan, useDecide } from './use-decide.ts'

/** Plans a window, or closes the house at once until about a time. */
export function NewWindow({ look }: { look: 'plan' | 'open' }) {
  const say = useSay(deskMaintenanceWords)
  const form = useForm({ startsAt: '', endsAt: '' })
  const [announce, setAnnounce] = useState(true)
  const { sending, decide } = useDecide()
  const isPlan = look === 'plan'
  const send = async () => {
    if (!form.isComplete(isPlan ? ['startsAt', 'endsAt'] : ['endsAt'])) return
    const endsAt = inJapan(form.values.endsAt)
    const body = isPlan ? { startsAt: inJapan(form.values.startsAt), endsAt, announce } : { endsAt }
    await decide({ method: 'POST', path: isPlan ? '' : '/opening', body })
  }
  return (
    <Card title={say(look)} {...(!isPlan && { hint: say('openHint') })}>
      <form ref={form.ref} className="p-stack" noValidate onSubmit={submitting(() => void send())}>
        {isPlan && (
          <TextInput {...form.field('startsAt')} type="datetime-local" label={say('from')} required />
        )}
        <TextInput {...form.field('endsAt')} type="datetime-local" label={say('until')} required />
        {isPlan && (
          <Checkbox
            label={say('announceNow')}
            checked={announce}
            onChange={(event) => setAnnounce(event.currentTarget.checked)}
          />
        )}
        <ProblemNote problem={sending.problem} />
        <div className="p-row">
          <Button type="submit" loading={sending.busy} className={isPlan ? '' : 'p-danger'}>
            {say(isPlan ? 'planGo' : 'openGo')}
          </Button>
        </div>
      </form>
    </Card>
  )
}
