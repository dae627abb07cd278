import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { TicketRequest } from '#travel/contract.ts'
import { useSay } from '../../../kit/language.tsx'
import { forget } from '../../../kit/portal/asking/use-get.ts'
import { useSend } from '../../../kit/portal/asking/use-send.ts'
import { Confirm } from '../../../kit/portal/dialogs/confirm.tsx'
import { tellDone } from '../../../kit/portal/dialogs/told.ts'
import { requestWords } from '../../../words/portal-requests.ts'

/** Takes the request back, after one more question. */
export function Withdraw({ request }: { request: TicketRequest }) {
  const say = useSay(requestWords)
  const client = useQueryClient()
  const sending = useSend()
  const [isAsked, setAsked] = useState(false)
  const withdraw = async () => {
    const reply = await sending.send({ method: 'POST', path: `/requests/${request.id}/withdrawal` })
    if (!reply.ok) return
    tellDone(say('withdrawDone'))
    setAsked(false)
    await forget(client, '/trips')
  }
  return (
    <div>
      <Button variant="default" onClick={() => setAsked(true)}>
        {say('withdraw')}
      </Button>
      <Confirm
        title={say('withdraw')}
        text={say('withdrawText')}
        opened={isAsked}
        sending={sending}
        onYes={() => void withdraw()}
        onNo={() => setAsked(false)}
      />
    </div>
  )
}
