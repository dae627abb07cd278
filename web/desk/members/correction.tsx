import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { MemberView } from '#desk/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { Dialog } from '../../kit/portal/dialogs/dialog.tsx'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { submitting, useForm } from '../../kit/portal/fields/form.ts'
import { deskMemberWords } from '../../words/desk-members.ts'
import { portalWords } from '../../words/portal.ts'

interface Props {
  readonly member: MemberView
  readonly onDone: () => void
}

/** Corrects a member's address (S1-70); a code is asked of whoever does it. */
export function Correction({ member, onDone }: Props) {
  const say = useSay(deskMemberWords)
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {say('correct')}
      </Button>
      <Dialog title={say('correct')} opened={isOpen} stays onClose={() => setOpen(false)}>
        <AddressForm member={member} onDone={onDone} onClose={() => setOpen(false)} />
      </Dialog>
    </>
  )
}

function AddressForm({ member, onDone, onClose }: Props & { onClose: () => void }) {
  const say = useSay(deskMemberWords)
  const sayShared = useSay(portalWords)
  const form = useForm({ address: member.address ?? '' })
  const sending = useSend()
  const correct = async () => {
    if (!form.isComplete(['address'])) return
    const body = { number: member.number, ...form.values }
    const reply = await sending.send({ method: 'POST', path: '/desk/members/address', body })
    if (!reply.ok) return form.blame(reply.problem)
    tellDone(say('corrected'))
    onClose()
    onDone()
  }
  return (
    <form ref={form.ref} className="p-stack" noValidate onSubmit={submitting(() => void correct())}>
      <p>{say('correct-text')}</p>
      <TextInput
        {...form.field('address')}
        type="email"
        label={say('new-address')}
        data-autofocus
        autoComplete="off"
        maxLength={254}
      />
      <ProblemNote problem={sending.problem} />
      <div className="p-row p-row-end">
        <Button variant="default" onClick={onClose}>
          {sayShared('cancel')}
        </Button>
        <Button type="submit" loading={sending.busy}>
          {say('correct')}
        </Button>
      </div>
    </form>
  )
}
