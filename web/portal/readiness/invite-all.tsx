import { Button, Progress } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Invitable, Invited } from '#cutover/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { companyReadinessWords } from '../../words/portal-readiness.ts'

/** Asks everybody of a reason by mail, as many at a time as the server takes, and shows how far it has come. */
export function InviteAll({ reason }: { reason: Invitable }) {
  const say = useSay(companyReadinessWords)
  const client = useQueryClient()
  const sending = useSend()
  const [done, setDone] = useState<{ asked: number; of: number }>()
  const inviteAll = async () => {
    let asked = 0
    for (;;) {
      const reply = await sending.send<Invited>({
        method: 'POST',
        path: '/readiness/invitations',
        body: { reason },
      })
      if (!reply.ok) return setDone(undefined)
      asked += reply.value.invited
      setDone({ asked, of: asked + reply.value.remaining })
      if (reply.value.remaining === 0) break
    }
    setDone(undefined)
    tellDone(asked === 0 ? say('invitedNobody') : say('invited', { count: asked }))
    await forget(client, '/readiness/people')
  }
  return (
    <>
      <Button loading={sending.busy} onClick={() => void inviteAll()}>
        {say('inviteAll')}
      </Button>
      {done && (
        <div className="r-progress">
          <p role="status">{say('inviting', { count: done.asked })}</p>
          <Progress value={(100 * done.asked) / Math.max(1, done.of)} aria-label={say('inviteAll')} />
        </div>
      )}
      <ProblemNote problem={sending.problem} />
    </>
  )
}
