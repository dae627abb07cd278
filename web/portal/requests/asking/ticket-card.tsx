import { useEffect, useRef } from 'react'
import type { RequestOfTrip, TicketRequest } from '#travel/contract.ts'
import { useLanguage, useSay } from '../../../kit/language.tsx'
import { Loaded } from '../../../kit/portal/asking/loaded.tsx'
import { useGet } from '../../../kit/portal/asking/use-get.ts'
import { Card, Note } from '../../../kit/portal/page.tsx'
import { when } from '../../../kit/portal/when.ts'
import { requestWords } from '../../../words/portal-requests.ts'
import { spelled } from '../../trips/spelled.ts'
import { RequestState } from '../queue/request-card.tsx'
import { AskForm } from './ask-form.tsx'
import { SelfIssue } from './self-issue.tsx'
import { Withdraw } from './withdraw.tsx'

/** The ticket of a trip on its page: asking for it, and where the asking stands. */
export function TicketCard({ tripId, tripState }: { tripId: string; tripState: string }) {
  const say = useSay(requestWords)
  const found = useGet<RequestOfTrip>(`/trips/${tripId}/request`, { again: () => 15_000 })
  useAgainWhen(found.refetch, tripState)
  return (
    <Loaded query={found}>
      {({ request, mayAsk, mayWithdraw, mayIssue }) =>
        !request && !mayAsk && !mayIssue ? null : (
          <Card title={say('ticket')} {...(request && { actions: <RequestState request={request} /> })}>
            {request && <Standing request={request} />}
            {mayIssue && <SelfIssue tripId={tripId} />}
            {mayAsk && <AskForm tripId={tripId} />}
            {mayWithdraw && request && <Withdraw request={request} />}
          </Card>
        )
      }
    </Loaded>
  )
}

/** Reads the request again as soon as its trip stands otherwise. */
function useAgainWhen(read: () => unknown, state: string): void {
  const seen = useRef(state)
  useEffect(() => {
    if (seen.current !== state) void read()
    seen.current = state
  }, [read, state])
}

function Standing({ request }: { request: TicketRequest }) {
  const say = useSay(requestWords)
  const language = useLanguage()
  const name = request.manager ? spelled(request.manager, language) : ''
  return (
    <>
      <p>{say('askedOf', { at: when(request.createdAt, language), name })}</p>
      {request.returnedComment && (
        <Note tone="warn">{say('returnedBy', { comment: request.returnedComment })}</Note>
      )}
      {request.returnedWhy && <Note tone="warn">{say(`why-${request.returnedWhy}`)}</Note>}
      {request.tripState === 'issue-unknown' && <Note tone="info">{say('unknown')}</Note>}
    </>
  )
}
