import { Button, NativeSelect, Textarea } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { TicketManagers } from '#travel/contract.ts'
import type { Problem } from '../../../kit/call.ts'
import { useLanguage, useSay } from '../../../kit/language.tsx'
import { detailOf } from '../../../kit/portal/asking/ask.ts'
import { Loaded } from '../../../kit/portal/asking/loaded.tsx'
import { ProblemNote } from '../../../kit/portal/asking/problem-note.tsx'
import { forget, useGet } from '../../../kit/portal/asking/use-get.ts'
import { useSend } from '../../../kit/portal/asking/use-send.ts'
import { tellDone } from '../../../kit/portal/dialogs/told.ts'
import { Note } from '../../../kit/portal/page.tsx'
import { when } from '../../../kit/portal/when.ts'
import { requestWords } from '../../../words/portal-requests.ts'
import { spelled } from '../../trips/spelled.ts'
import { isAnswered, useKey } from '../../trips/use-key.ts'

/** Asks one of those who issue for the trip's department. */
export function AskForm({ tripId }: { tripId: string }) {
  const say = useSay(requestWords)
  const found = useGet<TicketManagers>(`/trips/${tripId}/request/managers`)
  return (
    <Loaded query={found}>
      {({ managers }) =>
        managers.length === 0 ? (
          <Note tone="warn">{say('noManagers')}</Note>
        ) : (
          <Asking tripId={tripId} managers={managers} />
        )
      }
    </Loaded>
  )
}

function Asking({ tripId, managers }: TicketManagers & { tripId: string }) {
  const say = useSay(requestWords)
  const client = useQueryClient()
  const language = useLanguage()
  const sending = useSend()
  const [managerId, setManager] = useState(managers[0]?.id ?? '')
  const [comment, setComment] = useState('')
  const wish = { managerId, ...(comment.trim() && { comment: comment.trim() }) }
  const { key, renew } = useKey(JSON.stringify(wish))
  const send = async (event: FormEvent) => {
    event.preventDefault()
    const reply = await sending.send({
      ...{ method: 'POST', path: `/trips/${tripId}/request`, body: { key: key(), ...wish } },
    })
    if (isAnswered(reply)) renew()
    const manager = managers.find(({ id }) => id === managerId)
    if (reply.ok && manager) tellDone(say('askDone', { name: spelled(manager, language) }))
    if (reply.ok || reply.problem.refusal === 'already-requested') await forget(client, '/trips')
  }
  return (
    <form className="p-stack" onSubmit={(event) => void send(event)}>
      <p>{say('askText')}</p>
      <NativeSelect
        label={say('askWhom')}
        value={managerId}
        data={managers.map((one) => ({ value: one.id, label: spelled(one, language) }))}
        onChange={(event) => setManager(event.currentTarget.value)}
      />
      <Textarea
        label={say('askComment')}
        value={comment}
        maxLength={500}
        rows={2}
        onChange={(event) => setComment(event.currentTarget.value)}
      />
      <Trouble problem={sending.problem} />
      <div>
        <Button type="submit" loading={sending.busy}>
          {say('ask')}
        </Button>
      </div>
    </form>
  )
}

function Trouble({ problem }: { problem: Problem | undefined }) {
  const say = useSay(requestWords)
  const language = useLanguage()
  if (problem?.refusal !== 'already-requested') return <ProblemNote problem={problem} />
  const told = (name: string) => String(detailOf(problem, name) ?? '')
  const at = when(told('at'), language)
  return (
    <Note tone="info" live>
      {say('already', { at, name: spelled({ name: told('to'), latin: told('toLatin') }, language) })}
    </Note>
  )
}
