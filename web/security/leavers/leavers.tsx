import { Button, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import type { Leavings } from '#assurance/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { forget, useGet } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { DayField } from '../../kit/portal/fields/day-field.tsx'
import { submitting, useForm } from '../../kit/portal/fields/form.ts'
import { Card, Page } from '../../kit/portal/page.tsx'
import { when } from '../../kit/portal/when.ts'
import { cloudWords } from '../../words/security-register-clouds.ts'
import { useMayAct } from '../incidents/use-incident.ts'
import '../registers/registers.css'

const path = '/assurance/leavings'

/** Whoever leaves: what ended with it, how soon, and what still has not (loop 6). */
export function LeaversScreen() {
  const say = useSay(cloudWords)
  const mayAct = useMayAct()
  const found = useGet<Leavings>(path)
  return (
    <Page title={say('leavers')} lead={say('leavers-lead')}>
      <Card title={say('leavers')}>
        <Loaded query={found}>{({ leavings }) => <List leavings={leavings} />}</Loaded>
      </Card>
      {mayAct && <Leave />}
    </Page>
  )
}

function List({ leavings }: Leavings) {
  const say = useSay(cloudWords)
  const language = useLanguage()
  if (leavings.length === 0) return <p className="p-soft">{say('left-none')}</p>
  return (
    <ul className="r-lines">
      {leavings.map(({ employeeNumber: number, closedAt, lag: minutes, seats }) => (
        <li key={number} className={closedAt ? '' : 'r-bad'}>
          {closedAt
            ? say('left-line', { number, at: when(closedAt, language), minutes, seats })
            : say('left-open', { number, minutes })}
        </li>
      ))}
    </ul>
  )
}

function Leave() {
  const say = useSay(cloudWords)
  const client = useQueryClient()
  const sending = useSend()
  const form = useForm({ employeeNumber: '', lastDay: '' })
  const note = async () => {
    if (!form.isComplete(['employeeNumber', 'lastDay'])) return
    const reply = await sending.send({ method: 'POST', path, body: form.values })
    if (!reply.ok) return form.blame(reply.problem)
    tellDone(say('leave-done'))
    form.reset()
    await forget(client, path)
  }
  return (
    <Card title={say('leave-go')}>
      <form ref={form.ref} className="p-stack p-narrow" noValidate onSubmit={submitting(() => void note())}>
        <TextInput {...form.field('employeeNumber')} label={say('number')} required maxLength={20} />
        <DayField {...form.field('lastDay')} label={say('lastDay')} required />
        <ProblemNote problem={sending.problem} />
        <div className="p-row">
          <Button type="submit" variant="default" loading={sending.busy}>
            {say('leave-go')}
          </Button>
        </div>
      </form>
    </Card>
  )
}
