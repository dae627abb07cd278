import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Added } from '#identity/contract.ts'
import { useSay } from '../../../kit/language.tsx'
import { makePasskey, type PasskeyQuestion } from '../../../kit/passkeys/browser-passkey.ts'
import { canUsePasskeys } from '../../../kit/passkeys/can-use-passkeys.ts'
import { ask } from '../../../kit/portal/asking/ask.ts'
import { ProblemNote } from '../../../kit/portal/asking/problem-note.tsx'
import { useSend } from '../../../kit/portal/asking/use-send.ts'
import { Dialog } from '../../../kit/portal/dialogs/dialog.tsx'
import { tellDone } from '../../../kit/portal/dialogs/told.ts'
import { submitting, useForm } from '../../../kit/portal/fields/form.ts'
import { portalWords } from '../../../words/portal.ts'
import { authenticatorWords } from '../../../words/portal-authenticators.ts'

/** Adds a passkey: a name, the proof the server wants, what the browser makes. */
export function AddPasskey(props: { onAdded: (codes?: readonly string[]) => void }) {
  const say = useSay(authenticatorWords)
  const [isOpen, setOpen] = useState(false)
  if (!canUsePasskeys()) return <p className="p-small">{say('unable')}</p>
  const finish = (codes: readonly string[] | undefined) => {
    setOpen(false)
    tellDone(say('made'))
    props.onAdded(codes)
  }
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {say('addPasskey')}
      </Button>
      <Dialog title={say('addPasskey')} opened={isOpen} onClose={() => setOpen(false)}>
        <PasskeyForm onDone={finish} onClose={() => setOpen(false)} />
      </Dialog>
    </>
  )
}

function PasskeyForm(props: { onDone: (codes: readonly string[] | undefined) => void; onClose: () => void }) {
  const say = useSay(authenticatorWords)
  const sayShared = useSay(portalWords)
  const form = useForm({ name: say('passkeyName') })
  const sending = useSend()
  const make = async () => {
    if (!form.isComplete(['name'])) return
    const reply = await sending.run(() => addNamed(form.values.name))
    if (reply.ok) props.onDone(reply.value.recoveryCodes)
    else form.blame(reply.problem)
  }
  return (
    <form ref={form.ref} className="p-stack" noValidate onSubmit={submitting(() => void make())}>
      <p>{say('passkeyText')}</p>
      <TextInput
        {...form.field('name')}
        label={say('name')}
        description={say('nameHint')}
        data-autofocus
        maxLength={40}
      />
      <ProblemNote problem={sending.problem} />
      <div className="p-row p-row-end">
        <Button variant="default" onClick={props.onClose}>
          {sayShared('cancel')}
        </Button>
        <Button type="submit" loading={sending.busy}>
          {say('make')}
        </Button>
      </div>
    </form>
  )
}

async function addNamed(name: string) {
  const question = await ask<PasskeyQuestion>({ method: 'POST', path: '/my-navigation/passkeys/options' })
  if (!question.ok) return question
  const made = await makePasskey(question.value)
  if (!made.ok) return made
  const body = { ceremony: question.value.ceremony, name, answer: made.value }
  return ask<Added>({ method: 'POST', path: '/my-navigation/passkeys', body })
}
