import { Button, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { DrillView } from '#assurance/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { Confirm } from '../../kit/portal/dialogs/confirm.tsx'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { Note } from '../../kit/portal/page.tsx'
import { drillWords } from '../../words/security-drills.ts'

/** The two steps of a drill: somebody else approves it, anybody stops it. */
export function Steps({ drill }: { drill: DrillView }) {
  const say = useSay(drillWords)
  if (drill.state === 'designed')
    return (
      <>
        {drill.isOwn ? <Note tone="info">{say('own')}</Note> : <Approve drill={drill} />}
        <Halt drill={drill} />
      </>
    )
  return drill.state === 'running' || (drill.state === 'ended' && drill.hasMore) ? (
    <Halt drill={drill} />
  ) : null
}

function Approve({ drill }: { drill: DrillView }) {
  const say = useSay(drillWords)
  const client = useQueryClient()
  const sending = useSend()
  const [isOpen, setOpen] = useState(false)
  const approve = async () => {
    const reply = await sending.send({ method: 'POST', path: `/assurance/drills/${drill.id}/approval` })
    if (!reply.ok) return
    setOpen(false)
    tellDone(say('approved'))
    await forget(client, '/assurance/drills')
  }
  return (
    <div className="p-row">
      <Button onClick={() => setOpen(true)}>{say('approve')}</Button>
      <Confirm
        title={say('approve')}
        text={say('approveText', { people: drill.people })}
        opened={isOpen}
        sending={sending}
        onYes={() => void approve()}
        onNo={() => setOpen(false)}
      />
    </div>
  )
}

function Halt({ drill }: { drill: DrillView }) {
  const say = useSay(drillWords)
  const client = useQueryClient()
  const sending = useSend()
  const [isOpen, setOpen] = useState(false)
  const [why, setWhy] = useState('')
  const isOver = drill.state === 'ended'
  const halt = async () => {
    const body = { why }
    const reply = await sending.send({ method: 'POST', path: `/assurance/drills/${drill.id}/stop`, body })
    if (!reply.ok) return
    setOpen(false)
    tellDone(say(isOver ? 'callOffDone' : 'haltDone'))
    await forget(client, '/assurance/drills')
  }
  return (
    <div className="p-row">
      <Button
        {...(isOver ? { variant: 'default' } : { className: 'p-danger' })}
        onClick={() => setOpen(true)}
      >
        {say(isOver ? 'callOff' : 'halt')}
      </Button>
      <Confirm
        title={say(isOver ? 'callOff' : 'halt')}
        text={say(isOver ? 'callOffText' : 'haltText')}
        isGrave
        waits={!why.trim()}
        opened={isOpen}
        sending={sending}
        onYes={() => void halt()}
        onNo={() => setOpen(false)}
      >
        <TextInput
          label={say('haltWhy')}
          value={why}
          maxLength={500}
          required
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
      </Confirm>
    </div>
  )
}
