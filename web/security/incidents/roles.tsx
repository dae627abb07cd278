import { NativeSelect } from '@mantine/core'
import type { IncidentView } from '#watch/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { Card } from '../../kit/portal/page.tsx'
import { incidentWords } from '../../words/security-incidents.ts'
import { useIncident, useMayAct } from './use-incident.ts'

const roles = ['lead', 'scribe', 'communications'] as const
const severities = ['low', 'medium', 'high', 'critical'] as const

/** Who leads, who writes, who speaks, and how bad it is. */
export function Roles({ incident }: { incident: IncidentView }) {
  const say = useSay(incidentWords)
  const mayAct = useMayAct()
  const { sending, change } = useIncident(incident)
  const isOff = !mayAct || incident.state === 'closed' || sending.busy
  const people = incident.people.map(({ accountId, name }) => ({ value: accountId, label: name }))
  return (
    <Card title={say('roles')}>
      <ProblemNote problem={sending.problem} />
      <div className="i-roles">
        {roles.map((role) => {
          const held = incident.roles[role]
          return (
            <NativeSelect
              key={role}
              label={say(`role-${role}`)}
              value={held?.accountId ?? ''}
              disabled={isOff}
              data={[...(held ? [] : [{ value: '', label: say('nobody') }]), ...people]}
              onChange={(event) => void change(`/roles/${role}`, { accountId: event.currentTarget.value })}
            />
          )
        })}
        <NativeSelect
          label={say('severity')}
          value={incident.severity}
          disabled={isOff}
          data={severities.map((value) => ({ value, label: say(value) }))}
          onChange={(event) => void change('/severity', { severity: event.currentTarget.value })}
        />
      </div>
    </Card>
  )
}
