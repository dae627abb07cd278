import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import type { ItemView } from '#watch/contract.ts'
import { dayIn } from '../../kit/day.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { when } from '../../kit/portal/when.ts'
import { intelWords } from '../../words/security-intel.ts'
import { useMayAct } from '../incidents/use-incident.ts'

type Action = ItemView['actions'][number]

/** What the decisions have led to; tasks are marked as done here. */
export function Actions({ actions }: { actions: readonly Action[] }) {
  const say = useSay(intelWords)
  return (
    <>
      <h4>{say('actions')}</h4>
      <ul>
        {actions.map((action) => (
          <li key={action.id}>
            <ActionItem action={action} />
          </li>
        ))}
      </ul>
    </>
  )
}

function ActionItem({ action: { id, kind, words = '', owner, dueOn, isOverdue, done } }: { action: Action }) {
  const say = useSay(intelWords)
  const language = useLanguage()
  const mayAct = useMayAct()
  const client = useQueryClient()
  const sending = useSend()
  const complete = async () => {
    const reply = await sending.send({ method: 'POST', path: `/watch/intel/actions/${id}/completion` })
    if (reply.ok) tellDone(say('completed'))
    await forget(client, '/watch/intel')
  }
  return (
    <>
      <strong>{say(`action-${kind}`)}</strong> {words}
      {owner && dueOn && (
        <p>{`${say('owner')} ${owner} · ${say('dueOn')} ${dayIn(language, dueOn)}${isOverdue ? ` · ${say('overdue')}` : ''}`}</p>
      )}
      {done && <p className="p-soft">{say('done', { at: when(done.at, language), by: done.by })}</p>}
      <ProblemNote problem={sending.problem} />
      {!done && mayAct && (
        <Button
          variant="default"
          size="sm"
          loading={sending.busy}
          onClick={() => void complete()}
          aria-label={say('completeOf', { task: words })}
        >
          {say('complete')}
        </Button>
      )}
    </>
  )
}
