import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import type { Issued } from '#travel/contract.ts'
import { useSay } from '../../../kit/language.tsx'
import { ProblemNote } from '../../../kit/portal/asking/problem-note.tsx'
import { forget } from '../../../kit/portal/asking/use-get.ts'
import { useSend } from '../../../kit/portal/asking/use-send.ts'
import { tellDone } from '../../../kit/portal/dialogs/told.ts'
import { requestWords } from '../../../words/portal-requests.ts'
import { isAnswered, useKey } from '../../trips/use-key.ts'

/** Issues a held trip without asking anybody, for who may. */
export function SelfIssue({ tripId }: { tripId: string }) {
  const say = useSay(requestWords)
  const client = useQueryClient()
  const sending = useSend()
  const { key, renew } = useKey(tripId)
  const issue = async () => {
    const reply = await sending.send<Issued>({
      ...{ method: 'POST', path: `/trips/${tripId}/issue`, body: { key: key() } },
    })
    if (isAnswered(reply)) renew()
    if (reply.ok) tellDone(say(reply.value.state === 'ticketed' ? 'issueDone' : 'issueUnknown'))
    await forget(client, '/trips')
  }
  return (
    <div className="p-stack">
      <p role="status">{say(sending.busy ? 'issueBusy' : 'issueText')}</p>
      <ProblemNote problem={sending.problem} />
      <div>
        <Button loading={sending.busy} onClick={() => void issue()}>
          {say('issueSelf')}
        </Button>
      </div>
    </div>
  )
}
