import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { stepUpWords } from '../../../words/portal-step-up.ts'
import { call } from '../../call.ts'
import { useLanguage, useSay } from '../../language.tsx'
import type { StepUp } from '../asking/interruption.ts'
import { ProblemNote } from '../asking/problem-note.tsx'
import { useSend } from '../asking/use-send.ts'
import { submitting, useForm } from '../fields/form.ts'

/** The code, another code, and why a code was refused. */
export function StepUpForm(props: { stepUp: StepUp; onProved: (id: string | undefined) => void }) {
  const { id, maskedAddress } = props.stepUp
  const say = useSay(stepUpWords)
  const language = useLanguage()
  const form = useForm({ code: '' })
  const proving = useSend()

  // Straight to the server: a dialog about a proof must not ask for another one.
  const prove = async () => {
    if (!form.isComplete(['code'])) return
    const body = { code: form.values.code.normalize('NFKC').replace(/\s/g, '') }
    const path = `/step-ups/${id}/code`
    const reply = await proving.run(() => call({ method: 'POST', path, body, language }))
    if (reply.ok) props.onProved(id)
    else form.blame(reply.problem)
  }

  return (
    <form ref={form.ref} className="p-stack" noValidate onSubmit={submitting(() => void prove())}>
      <p>{maskedAddress ? say('text', { address: maskedAddress }) : say('textNoAddress')}</p>
      <TextInput
        {...form.field('code')}
        label={say('code')}
        className="p-code"
        data-autofocus
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={12}
      />
      <ProblemNote problem={proving.problem} />
      <Button type="submit" fullWidth loading={proving.busy}>
        {say('submit')}
      </Button>
      <Resend id={id} />
      <div className="p-small">
        <p>{say('wait')}</p>
        <p>{say('never')}</p>
        <p>{say('kept')}</p>
      </div>
    </form>
  )
}

function Resend(props: { id: string }) {
  const say = useSay(stepUpWords)
  const language = useLanguage()
  const sending = useSend()
  const [isSent, setSent] = useState(false)
  const resend = async () => {
    const path = `/step-ups/${props.id}/resend`
    const reply = await sending.run(() => call({ method: 'POST', path, language }))
    setSent(reply.ok)
  }
  return (
    <div className="p-stack-small">
      <Button variant="subtle" size="sm" loading={sending.busy} onClick={() => void resend()}>
        {say('resend')}
      </Button>
      <p className="p-small" role="status">
        {isSent && say('resent')}
      </p>
      <ProblemNote problem={sending.problem} />
    </div>
  )
}
