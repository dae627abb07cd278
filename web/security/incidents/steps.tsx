import { Button } from '@mantine/core'
import { useState } from 'react'
import type { IncidentView } from '#watch/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { Confirm } from '../../kit/portal/dialogs/confirm.tsx'
import { Card } from '../../kit/portal/page.tsx'
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
        </li>
        {steps.map(({ id, time }) => {
          const seconds = incident.times[time]
          return (
            <li key={id} {...(seconds !== undefined && { 'data-done': true })}>
              <strong>{say(id)}</strong>
              <span>{seconds === undefined ? say('notYet') : say('after', { time: lasted(seconds) })}</span>
            </li>
          )
        })}
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

/** "1:02:07": hours, minutes and seconds read the same in every language. */
function lasted(seconds: number): string {
  const two = (part: number) => String(Math.floor(part)).padStart(2, '0')
  return `${Math.floor(seconds / 3600)}:${two((seconds % 3600) / 60)}:${two(seconds % 60)}`
}
