import { Button } from '@mantine/core'
import { useState } from 'react'
import type { IncidentView } from '#watch/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { Confirm } from '../../kit/portal/dialogs/confirm.tsx'
import { Card } from '../../kit/portal/page.tsx'
import { when } from '../../kit/portal/when.ts'
import { incidentWords } from '../../words/security-incidents.ts'
import { SeverityLabel, StateLabel } from './labels.tsx'
import { useIncident, useMayAct } from './use-incident.ts'

const steps = [
  { id: 'acknowledgement', time: 'acknowledge' },
  { id: 'containment-begin', time: 'containBegin' },
  { id: 'containment-end', time: 'containEnd' },
  { id: 'closing', time: 'close' },
] as const

/** How far it has come, how long each step took, and the next one. */
export function Steps({ incident }: { incident: IncidentView }) {
  const say = useSay(incidentWords)
  const language = useLanguage()
  const mayAct = useMayAct()
  const [asks, setAsks] = useState(false)
  const { sending, change } = useIncident(incident)
  const next = steps.find(({ time }) => incident.times[time] === undefined)
  const take = async (step: string) => {
    if (await change(`/steps/${step}`, undefined, say('stepDone'))) setAsks(false)
  }
  return (
    <Card title={say('progress')}>
      <p className="p-row">
        <SeverityLabel severity={incident.severity} />
        <StateLabel state={incident.state} />
      </p>
      <ol className="i-steps">
        <li data-done>
          <strong>{say('opening')}</strong>
          <span>{when(incident.openedAt, language)}</span>
        </li>
        {steps.map(({ id, time }) => (
          <Step
            key={id}
            id={id}
            incident={incident}
            seconds={incident.times[time]}
            isNext={id === next?.id}
          />
        ))}
      </ol>
      {!asks && <ProblemNote problem={sending.problem} />}
      {next && mayAct && (
        <div className="p-row">
          <Button
            loading={sending.busy}
            onClick={() => (next.id === 'closing' ? setAsks(true) : void take(next.id))}
          >
            {say(`take-${next.id}`)}
          </Button>
        </div>
      )}
      <Confirm
        title={say('take-closing')}
        text={say('closingAsk')}
        opened={asks}
        sending={sending}
        onYes={() => void take('closing')}
        onNo={() => {
          sending.clear()
          setAsks(false)
        }}
      />
    </Card>
  )
}

interface StepProps {
  readonly id: (typeof steps)[number]['id']
  readonly incident: IncidentView
  /** From the opening on; undefined as long as it has not been taken. */
  readonly seconds: number | undefined
  readonly isNext: boolean
}

/** A step that was taken, and when; the next one, and how long it has been waited for. */
function Step({ id, incident, seconds, isNext }: StepProps) {
  const say = useSay(incidentWords)
  const language = useLanguage()
  const opened = Date.parse(incident.openedAt)
  if (seconds === undefined)
    return (
      <li {...(isNext && { 'data-next': true, 'aria-current': 'step' })}>
        <strong>{say(id)}</strong>
        <span>
          {isNext ? say('next', { time: lasted((Date.parse(incident.now) - opened) / 1000) }) : say('notYet')}
        </span>
      </li>
    )
  return (
    <li data-done>
      <strong>{say(id)}</strong>
      <span>{when(new Date(opened + seconds * 1000).toISOString(), language)}</span>
      <span className="p-soft">{say('after', { time: lasted(seconds) })}</span>
    </li>
  )
}

/** "1:02:07": hours, minutes and seconds read the same in every language. */
function lasted(seconds: number): string {
  const two = (part: number) => String(Math.floor(part)).padStart(2, '0')
  return `${Math.floor(seconds / 3600)}:${two((seconds % 3600) / 60)}:${two(seconds % 60)}`
}
