import { Button } from '@mantine/core'
import type { MaintenanceWindow } from '#desk/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { MomentField } from '../../kit/portal/fields/day-field.tsx'
import { submitting, useForm } from '../../kit/portal/fields/form.ts'
import { fromJapanInput } from '../../kit/portal/japan-input.ts'
import { when } from '../../kit/portal/when.ts'
import { deskMaintenanceWords } from '../../words/desk-maintenance.ts'
import { windowText } from '../../words/window-text.ts'
import { useDecide } from './use-decide.ts'

/** One window: when, how it stands, what can be decided, and what was. */
export function WindowCard({ window }: { window: MaintenanceWindow }) {
  const say = useSay(deskMaintenanceWords)
  const language = useLanguage()
  const isOpen = window.state === 'planned' || window.state === 'running'
  return (
    <div className="p-stack">
      <p>
        <strong>{windowText(language, window)}</strong> {say(window.state)}
        {window.state === 'planned' && !window.isAnnounced && ` / ${say('silent')}`}
      </p>
      {isOpen && <Decisions window={window} />}
      <details>
        <summary>{say('history')}</summary>
        <ul>
          {window.changes.map((change) => (
            <li key={change.at}>
              {when(change.at, language)} {change.by[language]} {say(`decision-${change.decision}`)}:{' '}
              {windowText(language, change)}
            </li>
          ))}
        </ul>
      </details>
    </div>
  )
}

function Decisions({ window }: { window: MaintenanceWindow }) {
  const say = useSay(deskMaintenanceWords)
  const { id, state, isAnnounced } = window
  const form = useForm({ endsAt: '' })
  const { sending, decide } = useDecide()
  const post = (noun: string) => void decide({ method: 'POST', path: `/${id}/${noun}` })
  const moveEnd = async () => {
    if (!form.isComplete(['endsAt'])) return
    await decide({ method: 'PUT', path: `/${id}/end`, body: { endsAt: fromJapanInput(form.values.endsAt) } })
  }
  return (
    <div className="p-stack">
      <ProblemNote problem={sending.problem} />
      <form ref={form.ref} className="p-row" noValidate onSubmit={submitting(() => void moveEnd())}>
        <MomentField {...form.field('endsAt')} label={say('until')} required />
        <Button type="submit" variant="default" loading={sending.busy}>
          {say('moveEnd')}
        </Button>
      </form>
      <div className="p-row">
        {state === 'planned' && !isAnnounced && (
          <Button variant="default" onClick={() => post('announcement')}>
            {say('announce')}
          </Button>
        )}
        {state === 'running' && <Button onClick={() => post('ending')}>{say('end')}</Button>}
        {state === 'planned' && (
          <Button variant="default" onClick={() => post('cancellation')}>
            {say('cancel')}
          </Button>
        )}
      </div>
    </div>
  )
}
