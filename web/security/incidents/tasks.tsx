import { Checkbox } from '@mantine/core'
import type { IncidentView } from '#watch/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { Card } from '../../kit/portal/page.tsx'
import { when } from '../../kit/portal/when.ts'
import { Link } from '../../kit/staff/link.tsx'
import { incidentWords } from '../../words/security-incidents.ts'
import { useIncident, useMayAct } from './use-incident.ts'

/** The tasks of the manual the incident was opened under, with a link to it and to the one in force (S2-43). */
export function Tasks({ incident }: { incident: IncidentView }) {
  const say = useSay(incidentWords)
  const language = useLanguage()
  const mayAct = useMayAct()
  const { sending, change } = useIncident(incident)
  const isOff = !mayAct || incident.state === 'closed' || sending.busy
  return (
    <Card title={say('tasks')} hint={say('tasksHint')}>
      <Manual incident={incident} />
      <ProblemNote problem={sending.problem} />
      <ul className="i-tasks">
        {incident.tasks.map(({ no, words, done }) => (
          <li key={no}>
            <Checkbox
              label={words[language]}
              {...(done && { description: say('doneBy', { by: done.by, at: when(done.at, language) }) })}
              checked={done !== undefined}
              disabled={isOff}
              onChange={() => void change(`/tasks/${no}/${done ? 'open' : 'done'}`)}
            />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Manual({ incident: { manual } }: { incident: IncidentView }) {
  const say = useSay(incidentWords)
  const named = (version: number) => (version === 0 ? say('manualFirst') : say('manual', { version }))
  return (
    <p>
      <Link to={`/response-manual/${manual.version}`}>{named(manual.version)}</Link>
      {manual.inForce !== manual.version && (
        <>
          {` · ${say('manualNewer')} `}
          <Link to={`/response-manual/${manual.inForce}`}>{named(manual.inForce)}</Link>
        </>
      )}
    </p>
  )
}
