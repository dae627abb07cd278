import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { stepUpWords } from '../../../words/portal-step-up.ts'
import { call } from '../../call.ts'
import { useLanguage, useSay } from '../../language.tsx'
import { type PasskeyQuestion, showPasskey } from '../../passkeys/browser-passkey.ts'
import type { Method, StepUp } from '../asking/interruption.ts'
import { ProblemNote } from '../asking/problem-note.tsx'
import { useSend } from '../asking/use-send.ts'
import { submitting, useForm } from '../fields/form.ts'

/** Proves a step-up with what one has: the first way is offered, the others are one press away. */
export function AuthenticatorForm(props: { stepUp: StepUp; onProved: (id: string | undefined) => void }) {
  const { id, methods } = props.stepUp
  const say = useSay(stepUpWords)
  const [method, setMethod] = useState<Method>(methods[0] ?? 'recovery-code')
  const others = methods.filter((one) => one !== method)
  const proved = () => props.onProved(id)
  return (
    <div className="p-stack">
      <p>{say('textMethods')}</p>
      {method === 'passkey' ? (
        <ByPasskey id={id} onProved={proved} />
      ) : (
        <ByTyping key={method} id={id} method={method} onProved={proved} />
      )}
      {others.length > 0 && (
        <fieldset className="p-group p-stack-small">
          <legend className="p-small">{say('use')}</legend>
          {others.map((one) => (
            <Button key={one} variant="subtle" size="sm" onClick={() => setMethod(one)}>
              {say(`use-${one}`)}
            </Button>
          ))}
        </fieldset>
      )}
      <p className="p-small">{say('kept')}</p>
    </div>
  )
}

function ByPasskey({ id, onProved }: { id: string; onProved: () => void }) {
  const say = useSay(stepUpWords)
  const language = useLanguage()
  const proving = useSend()
  const prove = async () => {
    const reply = await proving.run(async () => {
      const path = `/step-ups/${id}/passkey`
      const question = await call<PasskeyQuestion>({ method: 'POST', path: `${path}/options`, language })
      if (!question.ok) return question
      const shown = await showPasskey(question.value)
      if (!shown.ok) return shown
      const body = { ceremony: question.value.ceremony, answer: shown.value }
      return call({ method: 'POST', path, body, language })
    })
    if (reply.ok) onProved()
  }
  return (
    <div className="p-stack">
      <Button data-autofocus fullWidth loading={proving.busy} onClick={() => void prove()}>
        {say('passkey')}
      </Button>
      <ProblemNote problem={proving.problem} />
    </div>
  )
}

function ByTyping(props: { id: string; method: 'app' | 'recovery-code'; onProved: () => void }) {
  const { id, method } = props
  const isApp = method === 'app'
  const say = useSay(stepUpWords)
  const language = useLanguage()
  const form = useForm({ code: '' })
  const proving = useSend()
  const prove = async () => {
    if (!form.isComplete(['code'])) return
    const typed = form.values.code.normalize('NFKC')
    const body = { code: isApp ? typed.replace(/\s/g, '') : typed }
    const path = `/step-ups/${id}/${isApp ? 'app-code' : 'recovery-code'}`
    const reply = await proving.run(() => call({ method: 'POST', path, body, language }))
    if (reply.ok) props.onProved()
    else form.blame(reply.problem)
  }
  return (
    <form ref={form.ref} className="p-stack" noValidate onSubmit={submitting(() => void prove())}>
      <TextInput
        {...form.field('code')}
        label={say(method)}
        description={isApp ? undefined : say('recoveryHint')}
        className={isApp ? 'p-code' : ''}
        data-autofocus
        inputMode={isApp ? 'numeric' : 'text'}
        autoComplete={isApp ? 'one-time-code' : 'off'}
        maxLength={isApp ? 12 : 64}
      />
      <ProblemNote problem={proving.problem} />
      <Button type="submit" fullWidth loading={proving.busy}>
        {say('submit')}
      </Button>
    </form>
  )
}
