import type { AlertView, IncidentView } from '#watch/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { Label } from '../../kit/portal/label.tsx'
import { incidentWords } from '../../words/security-incidents.ts'

/** How bad it is, in words and colour. */
export function SeverityLabel({ severity }: { severity: AlertView['severity'] }) {
  const say = useSay(incidentWords)
  const isBad = severity === 'high' || severity === 'critical'
  return <Label tone={isBad ? 'held' : 'left'}>{say(severity)}</Label>
}

/** How far an incident has come. */
export function StateLabel({ state }: { state: IncidentView['state'] }) {
  const say = useSay(incidentWords)
  const isOver = state === 'closed' || state === 'contained'
  return <Label tone={isOver ? 'active' : 'held'}>{say(state)}</Label>
}
