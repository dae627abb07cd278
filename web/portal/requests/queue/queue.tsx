import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { HandedOn, TicketRequest } from '#travel/contract.ts'
import { useLanguage, useSay } from '../../../kit/language.tsx'
import { ProblemNote } from '../../../kit/portal/asking/problem-note.tsx'
import { forget } from '../../../kit/portal/asking/use-get.ts'
import { useSend } from '../../../kit/portal/asking/use-send.ts'
import { tellDone } from '../../../kit/portal/dialogs/told.ts'
import { requestWords } from '../../../words/portal-requests.ts'
import { spelled } from '../../trips/spelled.ts'
import { IssueDialog } from '../working/issue-dialog.tsx'
import { ReturnDialog } from '../working/return-dialog.tsx'
import { keyListId } from './key-list.tsx'
import { useKeys } from './keys.ts'
import { RequestCard } from './request-card.tsx'

/** What a countdown goes by: the server's clock when it was read, and when that was here. */
export interface ServerClock {
  readonly now: string
  readonly readAt: number
}

/** The requests one below the other; the keyboard goes through them, opens, issues and returns. */
export function Queue({ requests, clock }: { requests: readonly TicketRequest[]; clock: ServerClock }) {
  const say = useSay(requestWords)
  const list = useRef<HTMLUListElement>(null)
  const [chosen, setChosen] = useState<string>()
  const [opened, setOpened] = useState<string>()
  const [dialog, setDialog] = useState<{ kind: 'issue' | 'return'; request: TicketRequest }>()
  const working = useWorking()
  const at = requests.findIndex(({ id }) => id === chosen)
  const current = requests[at]
  const go = (step: number) => {
    const next = requests[Math.min(requests.length - 1, Math.max(0, at < 0 ? 0 : at + step))]
    if (!next) return
    setChosen(next.id)
    list.current?.querySelector<HTMLElement>(`[data-request="${next.id}"]`)?.focus()
  }
  const toggle = (id: string) => setOpened((before) => (before === id ? undefined : id))
  const show = (kind: 'issue' | 'return', request: TicketRequest) => setDialog({ kind, request })
  useKeysOf(current, { go, toggle, show, working })
  return (
    <>
      <ProblemNote problem={working.problem} />
      <ul className="p-plain-list r-queue" ref={list} aria-label={say('waiting')}>
        {requests.map((request) => (
          <RequestCard
            key={request.id}
            {...{ request, clock }}
            isOpen={opened === request.id}
            onChosen={() => setChosen(request.id)}
            onToggle={() => toggle(request.id)}
            onIssue={() => show('issue', request)}
            onReturn={() => show('return', request)}
            onClaim={() => void working.claim(request)}
            onHandOn={() => void working.handOn(request)}
          />
        ))}
      </ul>
      {dialog?.kind === 'issue' && (
        <IssueDialog request={dialog.request} onClose={() => setDialog(undefined)} />
      )}
      {dialog?.kind === 'return' && (
        <ReturnDialog request={dialog.request} onClose={() => setDialog(undefined)} />
      )}
    </>
  )
}

interface Doing {
  go(step: number): void
  toggle(id: string): void
  show(kind: 'issue' | 'return', request: TicketRequest): void
  readonly working: ReturnType<typeof useWorking>
}

/** The keys as they act on the request that is chosen. */
function useKeysOf(current: TicketRequest | undefined, { go, toggle, show, working }: Doing): void {
  useKeys({
    next: () => go(1),
    previous: () => go(-1),
    open: () => current && toggle(current.id),
    issue: () => current && show('issue', current),
    return: () => current && show('return', current),
    claim: () => current && void working.claim(current),
    'hand-on': () => current && void working.handOn(current),
    help: () => document.getElementById(keyListId)?.focus(),
  })
}

/** What is done at once, without a dialog. */
function useWorking() {
  const say = useSay(requestWords)
  const language = useLanguage()
  const client = useQueryClient()
  const sending = useSend()
  const after = () => forget(client, '/requests')
  return {
    problem: sending.problem,
    async claim({ id, claim }: TicketRequest) {
      const method = claim?.mine ? 'DELETE' : 'POST'
      await sending.send({ method, path: `/requests/${id}/claim` })
      await after()
    },
    async handOn({ id }: TicketRequest) {
      const reply = await sending.send<HandedOn>({ method: 'POST', path: `/requests/${id}/handing-on` })
      if (reply.ok) tellDone(say('handedOn', { name: spelled(reply.value.to, language) }))
      await after()
    },
  }
}
