import { Button } from '@mantine/core'
import { useState } from 'react'
import { useSay } from '../../kit/language.tsx'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { Confirm } from '../../kit/portal/dialogs/confirm.tsx'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { deskMemberWords } from '../../words/desk-members.ts'

const done = { unlock: 'unlocked', complete: 'completed' } as const

/** Unlocks a member or completes his membership, after saying what will happen. */
export function OneClick(props: {
  id: 'unlock' | 'complete'
  path: 'unlocking' | 'full-membership'
  number: string
  onDone: () => void
}) {
  const say = useSay(deskMemberWords)
  const { id, number } = props
  const [isOpen, setOpen] = useState(false)
  const sending = useSend()
  const carryOut = async () => {
    const reply = await sending.send({
      method: 'POST',
      path: `/desk/members/${props.path}`,
      body: { number },
    })
    if (!reply.ok) return
    setOpen(false)
    tellDone(say(done[id]))
    props.onDone()
  }
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {say(id)}
      </Button>
      <Confirm
        title={say(id)}
        text={say(`${id}-text`)}
        opened={isOpen}
        sending={sending}
        onYes={() => void carryOut()}
        onNo={() => setOpen(false)}
      />
    </>
  )
}
