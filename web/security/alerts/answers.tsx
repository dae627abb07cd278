import { Button, Textarea } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { AlertView } from '#watch/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { submitting, useForm } from '../../kit/portal/fields/form.ts'
import { when } from '../../kit/portal/when.ts'
import { Link, useGo } from '../../kit/staff/link.tsx'
import { useStaff } from '../../kit/staff/staff.ts'
import { alertWords } from '../../words/security-alerts.ts'

/** What was answered to an alert, and for those who act what can be. */
export function Answers({ alert }: { alert: AlertView }) {
  const say = useSay(alertWords)
  const language = useLanguage()
  const { kind } = useStaff()
  const { state, acknowledged, dismissed, incidentId } = alert
  const said = (step: { at: string; by: string }) => ({ by: step.by, at: when(step.at, language) })
  const isOver = state === 'dismissed' || state === 'in-incident'
  return (
    <>
      {acknowledged && <p>{say('takenBy', said(acknowledged))}</p>}
      {dismissed && <p>{say('dismissedBy', { ...said(dismissed), why: dismissed.why })}</p>}
      {incidentId && (
        <p>
          <Link to={`/incidents/${incidentId}`}>{say('toIncident')}</Link>
        </p>
      )}
      {!isOver && kind !== 'auditor' && <Answering alert={alert} />}
    </>
  )
}

function Answering({ alert: { id, state } }: { alert: AlertView }) {
  const say = useSay(alertWords)
  const client = useQueryClient()
  const go = useGo()
  const sending = useSend()
  const [isDismissing, setDismissing] = useState(false)
  const send = async <T,>(noun: string, told: string | undefined, body?: unknown) => {
    const reply = await sending.send<T>({ method: 'POST', path: `/watch/alerts/${id}/${noun}`, body })
    if (reply.ok && told) tellDone(told)
    await forget(client, '/watch/alerts')
    return reply
  }
  const openIncident = async () => {
    const reply = await send<{ id: string }>('incident', undefined)
    if (reply.ok) go(`/incidents/${reply.value.id}`)
  }
  return (
    <>
      <ProblemNote problem={sending.problem} />
      <div className="p-row">
        <Button loading={sending.busy} onClick={() => void openIncident()}>
          {say('incident')}
        </Button>
        {state === 'open' && (
          <Button
            variant="default"
            loading={sending.busy}
            onClick={() => void send('acknowledgement', say('taken'))}
          >
            {say('takeOn')}
          </Button>
        )}
        <Button variant="subtle" aria-expanded={isDismissing} onClick={() => setDismissing(!isDismissing)}>
          {say('dismiss')}
        </Button>
      </div>
      {isDismissing && (
        <Dismissing
          isBusy={sending.busy}
          onWhy={(why) => void send('dismissal', say('dismissedNow'), { why })}
        />
      )}
    </>
  )
}

function Dismissing(props: { isBusy: boolean; onWhy: (why: string) => void }) {
  const say = useSay(alertWords)
  const form = useForm({ why: '' })
  const submit = () => {
    if (form.isComplete(['why'])) props.onWhy(form.values.why)
  }
  return (
    <form ref={form.ref} className="p-stack" noValidate onSubmit={submitting(submit)}>
      <Textarea
        {...form.field('why')}
        label={say('dismissAsk')}
        description={say('dismissHint')}
        required
        minLength={5}
        maxLength={1000}
        autosize
        minRows={2}
      />
      <div className="p-row">
        <Button type="submit" variant="default" loading={props.isBusy}>
          {say('dismissGo')}
        </Button>
      </div>
    </form>
  )
}
