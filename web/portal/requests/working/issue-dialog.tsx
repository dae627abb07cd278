import { Button, Loader } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Issued, TicketRequest } from '#travel/contract.ts'
import { useSay } from '../../../kit/language.tsx'
import { ProblemNote } from '../../../kit/portal/asking/problem-note.tsx'
import { forget, useGet } from '../../../kit/portal/asking/use-get.ts'
import { useSend } from '../../../kit/portal/asking/use-send.ts'
import { Dialog } from '../../../kit/portal/dialogs/dialog.tsx'
import { tellDone } from '../../../kit/portal/dialogs/told.ts'
import { Note } from '../../../kit/portal/page.tsx'
import { requestWords } from '../../../words/portal-requests.ts'
import { isAnswered, useKey } from '../../trips/use-key.ts'
import { Details } from '../queue/request-card.tsx'
import { useHand } from './use-hand.ts'

/** Shows once more what is issued, and asks the airline; while its answer is not known, how it is looked up. */
export function IssueDialog({ request, onClose }: { request: TicketRequest; onClose: () => void }) {
  const say = useSay(requestWords)
  const client = useQueryClient()
  const hand = useHand(request)
  const sending = useSend()
  const [isUnknown, setUnknown] = useState(false)
  const close = async () => {
    if (!isUnknown) await hand.layBack()
    onClose()
    await forget(client, '/requests')
  }
  const { key, renew } = useKey(request.id)
  const issue = async () => {
    const reply = await sending.send<Issued>({
      ...{ method: 'POST', path: `/requests/${request.id}/issue`, body: { key: key() } },
    })
    if (isAnswered(reply)) renew()
    if (reply.ok && reply.value.state === 'issue-unknown') setUnknown(true)
    else if (reply.ok) await done()
    else await forget(client, '/requests')
  }
  const done = async () => {
    tellDone(say('issueDone'))
    onClose()
    await forget(client, '/requests')
  }
  return (
    <Dialog title={say('issue')} opened stays={sending.busy} onClose={() => void close()}>
      <div className="p-stack">
        <Details request={request} />
        <ProblemNote problem={sending.problem ?? hand.problem} />
        {isUnknown && (
          <LookedUp request={request} onIssued={() => void done()} onBack={() => setUnknown(false)} />
        )}
        {!isUnknown && <Progress busy={sending.busy} />}
        <div className="p-row p-row-end">
          <Button variant="default" disabled={sending.busy} onClick={() => void close()}>
            {say('close')}
          </Button>
          {!isUnknown && (
            <Button loading={sending.busy} disabled={!hand.isMine} onClick={() => void issue()}>
              {say('issue')}
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  )
}

function Progress({ busy }: { busy: boolean }) {
  const say = useSay(requestWords)
  return (
    <p role="status" className="r-progress">
      {busy && <Loader size="sm" aria-hidden="true" />}
      {say(busy ? 'issueBusy' : 'issueText')}
    </p>
  )
}

/** The answer was lost: what became of it is asked again until it is known. */
function LookedUp(props: { request: TicketRequest; onIssued: () => void; onBack: () => void }) {
  const say = useSay(requestWords)
  const { request, onIssued, onBack } = props
  const found = useGet<{ request: TicketRequest }>(`/requests/${request.id}`, { again: () => 3000 })
  const now = found.data?.request
  useEffect(() => {
    if (now?.state === 'issued') onIssued()
    else if (now?.tripState === 'requested') {
      tellDone(say('issueNotDone'))
      onBack()
    }
  })
  return (
    <Note tone="info" live>
      <p>{say('issueUnknown')}</p>
    </Note>
  )
}
