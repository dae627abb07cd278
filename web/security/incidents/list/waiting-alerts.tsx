import { Button } from '@mantine/core'
import type { AlertView } from '#watch/contract.ts'
import { useLanguage, useSay } from '../../../kit/language.tsx'
import { ProblemNote } from '../../../kit/portal/asking/problem-note.tsx'
import { useSend } from '../../../kit/portal/asking/use-send.ts'
import { when } from '../../../kit/portal/when.ts'
import { useGo } from '../../../kit/staff/link.tsx'
import { incidentWords } from '../../../words/security-incidents.ts'
import { SeverityLabel } from '../labels.tsx'
import { useMayAct } from '../use-incident.ts'

/** The alerts that wait, each with the one click that opens an incident. */
export function Waiting({ alerts }: { alerts: readonly AlertView[] }) {
  const say = useSay(incidentWords)
  const language = useLanguage()
  if (alerts.length === 0) return <p className="p-soft">{say('noneWaiting')}</p>
  return (
    <ul className="i-alerts">
      {alerts.slice(0, 20).map((alert) => (
        <li key={alert.id} className="p-row">
          <SeverityLabel severity={alert.severity} />
          <span className="i-alert">
            <strong>{alert.title[language]}</strong>
            <span>{`${when(alert.lastAt, language)} · ${say('times', { times: alert.times })}`}</span>
          </span>
          <OpenIncident alert={alert} />
        </li>
      ))}
    </ul>
  )
}

/** Opens an incident from an alert and leads there; of one that is in an incident already, to that. */
export function OpenIncident({ alert }: { alert: AlertView }) {
  const say = useSay(incidentWords)
  const language = useLanguage()
  const go = useGo()
  const mayAct = useMayAct()
  const sending = useSend()
  const open = async () => {
    const reply = await sending.send<{ id: string }>({
      method: 'POST',
      path: `/watch/alerts/${alert.id}/incident`,
    })
    if (reply.ok) go(`/incidents/${reply.value.id}`)
  }
  if (!mayAct) return null
  return (
    <>
      <ProblemNote problem={sending.problem} />
      <Button
        size="sm"
        loading={sending.busy}
        onClick={() => void open()}
        aria-label={say('openFromOf', { alert: alert.title[language] })}
      >
        {say('openFrom')}
      </Button>
    </>
  )
}
