import { Button, TextInput } from '@mantine/core'
import type { IncidentView } from '#watch/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { DayField } from '../../kit/portal/fields/day-field.tsx'
import { submitting, useForm } from '../../kit/portal/fields/form.ts'
import { Card } from '../../kit/portal/page.tsx'
import { incidentWords } from '../../words/security-incidents.ts'
import { MeasureList } from './measure-list.tsx'
import { useIncident, useMayAct } from './use-incident.ts'

/** What keeps it from happening again; while the incident is open more can be added. */
export function Measures({ incident }: { incident: IncidentView }) {
  const say = useSay(incidentWords)
  const mayAct = useMayAct()
  return (
    <Card title={say('measures')} hint={say('measuresHint')}>
      <MeasureList measures={incident.measures} />
      {mayAct && incident.state !== 'closed' && <NewMeasure incident={incident} />}
    </Card>
  )
}

function NewMeasure({ incident }: { incident: IncidentView }) {
  const say = useSay(incidentWords)
  const form = useForm({ words: '', owner: '', dueOn: '' })
  const { sending, change } = useIncident(incident)
  const add = async () => {
    if (!form.isComplete(['words', 'owner', 'dueOn'])) return
    if (await change('/measures', form.values, say('measureAdded'))) form.reset()
  }
  return (
    <form ref={form.ref} className="p-stack p-narrow" noValidate onSubmit={submitting(() => void add())}>
      <TextInput
        {...form.field('words')}
        label={say('measure')}
        required
        maxLength={1000}
        autoComplete="off"
      />
      <TextInput {...form.field('owner')} label={say('owner')} required maxLength={100} autoComplete="off" />
      <DayField {...form.field('dueOn')} label={say('dueOn')} required />
      <ProblemNote problem={sending.problem} />
      <div className="p-row">
        <Button type="submit" variant="default" loading={sending.busy}>
          {say('addMeasure')}
        </Button>
      </div>
    </form>
  )
}
