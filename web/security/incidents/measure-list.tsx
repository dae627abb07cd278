import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import type { Incidents, IncidentView } from '#watch/contract.ts'
import { dayIn } from '../../kit/day.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { when } from '../../kit/portal/when.ts'
import { Link } from '../../kit/staff/link.tsx'
import { incidentWords } from '../../words/security-incidents.ts'
import { useMayAct } from './use-incident.ts'

type Measure = IncidentView['measures'][number] | Incidents['measures'][number]

/** Measures against recurrence with owner and date; in the list of all, with the incident they came from. */
export function MeasureList({ measures }: { measures: readonly Measure[] }) {
  return (
    <ul className="i-measures">
      {measures.map((measure) => (
        <li key={measure.id}>
          <MeasureItem measure={measure} />
        </li>
      ))}
    </ul>
  )
}

function MeasureItem({ measure }: { measure: Measure }) {
  const say = useSay(incidentWords)
  const language = useLanguage()
  const mayAct = useMayAct()
  const client = useQueryClient()
  const sending = useSend()
  const complete = async () => {
    const reply = await sending.send({ method: 'POST', path: `/watch/measures/${measure.id}/completion` })
    if (reply.ok) tellDone(say('completed'))
    await forget(client, '/watch')
  }
  const { owner, dueOn, done, isOverdue } = measure
  return (
    <>
      <p>
        {'incidentId' in measure && (
          <Link to={`/incidents/${measure.incidentId}`}>{`#${measure.number} `}</Link>
        )}
        <strong>{measure.words}</strong>
      </p>
      <p>{`${say('owner')} ${owner} · ${say('dueOn')} ${dayIn(language, dueOn)}${isOverdue ? ` · ${say('overdue')}` : ''}`}</p>
      <ProblemNote problem={sending.problem} />
      {done && <p>{`${say('isDone')} · ${say('doneBy', { by: done.by, at: when(done.at, language) })}`}</p>}
      {!done && mayAct && (
        <Button
          variant="default"
          size="sm"
          loading={sending.busy}
          onClick={() => void complete()}
          aria-label={say('completeOf', { measure: measure.words })}
        >
          {say('complete')}
        </Button>
      )}
    </>
  )
}
