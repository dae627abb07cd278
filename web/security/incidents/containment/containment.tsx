import { Button } from '@mantine/core'
import type { ContainmentView, IncidentNetwork, IncidentView } from '#watch/contract.ts'
import { useLanguage, useSay } from '../../../kit/language.tsx'
import { Waiting } from '../../../kit/portal/asking/loaded.tsx'
import { ProblemNote } from '../../../kit/portal/asking/problem-note.tsx'
import { useGet } from '../../../kit/portal/asking/use-get.ts'
import { Card } from '../../../kit/portal/page.tsx'
import { when } from '../../../kit/portal/when.ts'
import { containmentWords } from '../../../words/security-containment.ts'
import { useIncident, useMayAct } from '../use-incident.ts'
import { Plan } from './plan.tsx'
import { useWhat } from './use-what.ts'

/** What can be stopped, and what was. */
export function Containment({ incident }: { incident: IncidentView }) {
  const say = useSay(containmentWords)
  const mayAct = useMayAct()
  return (
    <Card title={say('title')} hint={say('hint')}>
      {mayAct && incident.state !== 'closed' && <Planning incident={incident} />}
      <h3>{say('list')}</h3>
      {incident.containments.length === 0 && <p className="p-soft">{say('none')}</p>}
      <ul className="i-measures">
        {incident.containments.map((done) => (
          <li key={done.id}>
            <Done incident={incident} done={done} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Planning({ incident }: { incident: IncidentView }) {
  const found = useGet<IncidentNetwork>(`/watch/incidents/${incident.id}/network`)
  return found.isPending ? <Waiting /> : <Plan incident={incident} network={found.data?.network ?? ''} />
}

function Done({ incident, done }: { incident: IncidentView; done: ContainmentView }) {
  const say = useSay(containmentWords)
  const language = useLanguage()
  const mayAct = useMayAct()
  const what = useWhat()(done)
  const { sending, change } = useIncident(incident)
  const { accounts, sessions } = done.touched
  return (
    <>
      <p>
        <strong>{what}</strong>
      </p>
      <p>{`${when(done.at, language)} · ${done.by} · ${say('counted', { accounts, sessions })}`}</p>
      {done.released && <p>{say('releasedAt', { at: when(done.released.at, language) })}</p>}
      <ProblemNote problem={sending.problem} />
      {!done.released && mayAct && done.wish.do !== 'end-sessions' && (
        <Button
          variant="default"
          size="sm"
          loading={sending.busy}
          onClick={() => void change(`/containments/${done.id}/release`, undefined, say('released'))}
          aria-label={say('releaseOf', { what })}
        >
          {say('release')}
        </Button>
      )}
    </>
  )
}
