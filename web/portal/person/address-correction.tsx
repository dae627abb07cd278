import { Button, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Person } from '#organisation/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { Dialog } from '../../kit/portal/dialogs/dialog.tsx'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { submitting, useForm } from '../../kit/portal/fields/form.ts'
import { portalWords } from '../../words/portal.ts'
import { personWords } from '../../words/portal-person.ts'

/** Corrects a ticketing manager's one address (S1-69, S1-71). */
export function AddressCorrection({ person }: { person: Person }) {
  const say = useSay(personWords)
  const [isOpen, setOpen] = useState(false)
  return (
    <div>
      <Button variant="default" onClick={() => setOpen(true)}>
        {say('addressCorrect')}
      </Button>
      <Dialog title={say('addressCorrect')} opened={isOpen} stays onClose={() => setOpen(false)}>
        <AddressForm person={person} onClose={() => setOpen(false)} />
      </Dialog>
    </div>
  )
}

function AddressForm(props: { person: Person; onClose: () => void }) {
  const { person } = props
  const say = useSay(personWords)
  const sayShared = useSay(portalWords)
  const client = useQueryClient()
  const form = useForm({ address: person.address ?? '' })
  const sending = useSend()
  const correct = async () => {
    if (!form.isComplete(['address'])) return
    const path = `/people/${person.id}/address`
    const reply = await sending.send({ method: 'PUT', path, body: form.values })
    if (!reply.ok) return form.blame(reply.problem)
    tellDone(say('addressDone'))
    props.onClose()
    await forget(client, '/people')
  }
  return (
    <form ref={form.ref} className="p-stack" noValidate onSubmit={submitting(() => void correct())}>
      <TextInput
        {...form.field('address')}
        type="email"
        label={say('addressNew')}
        description={say('addressHint')}
        data-autofocus
        autoComplete="off"
        maxLength={254}
      />
      <p className="p-small">{say('addressTells')}</p>
      <ProblemNote problem={sending.problem} />
      <div className="p-row p-row-end">
        <Button variant="default" onClick={props.onClose}>
          {sayShared('cancel')}
        </Button>
        <Button type="submit" loading={sending.busy}>
          {say('addressCorrect')}
        </Button>
      </div>
    </form>
  )
}
