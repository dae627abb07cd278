import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { NoticeToWork } from '#desk/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { Note } from '../../kit/portal/page.tsx'
import { deskWorkWords } from '../../words/desk-work.ts'
import { RejectDialog } from './reject-dialog.tsx'

const steps = {
  submitted: { noun: 'review', go: 'claim', done: 'claimed' },
  'in-review': { noun: 'approval', go: 'approve', done: 'approved' },
  approved: { noun: 'application', go: 'apply', done: 'applied' },
} as const

interface Applied {
  readonly signInId?: string
  readonly idMailed?: boolean
}

/** The one step forward, and turning it down; nothing more once it is done. */
export function Steps({ notice }: { notice: NoticeToWork }) {
  const say = useSay(deskWorkWords)
  const client = useQueryClient()
  const sending = useSend()
  const [applied, setApplied] = useState<Applied>()
  const [isRejected, setRejected] = useState(false)
  const step = notice.state in steps ? steps[notice.state as keyof typeof steps] : undefined
  const take = async () => {
    if (!step) return
    const path = `/desk/change-notices/${notice.id}/${step.noun}`
    const reply = await sending.send<Applied | undefined>({ method: 'POST', path })
    if (!reply.ok) return
    setApplied(reply.value)
    tellDone(say(step.done))
    await forget(client, '/desk/')
  }
  if (!step) return <NewId applied={applied} />
  const isBarred = notice.state === 'in-review' && !notice.mayApprove
  return (
    <>
      {isBarred && <Note tone="info">{say('fourEyes')}</Note>}
      <ProblemNote problem={sending.problem} />
      <div className="p-row">
        {!isBarred && (
          <Button loading={sending.busy} onClick={() => void take()}>
            {say(step.go)}
          </Button>
        )}
        {notice.state !== 'submitted' && (
          <Button variant="default" disabled={sending.busy} onClick={() => setRejected(true)}>
            {say('reject')}
          </Button>
        )}
      </div>
      <RejectDialog id={notice.id} opened={isRejected} onClose={() => setRejected(false)} />
    </>
  )
}

/** Right after it was carried out: the ID, and whether it is on its way (S1-64). */
function NewId({ applied }: { applied: Applied | undefined }) {
  const say = useSay(deskWorkWords)
  if (!applied?.signInId) return null
  return (
    <Note tone={applied.idMailed ? 'good' : 'warn'} live>
      <p>{say('idTitle')}</p>
      <p className="p-id-big">{applied.signInId}</p>
      <p>{say(applied.idMailed ? 'idMailed' : 'idByHand')}</p>
    </Note>
  )
}
