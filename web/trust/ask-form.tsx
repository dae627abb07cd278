import { type FormEvent, useRef, useState } from 'react'
import type { Receipt } from '#assurance/contract.ts'
import { Button } from '../kit/button.tsx'
import { Field } from '../kit/field.tsx'
import { useLanguage, useSay } from '../kit/language.tsx'
import { ProblemAlert } from '../kit/problem-alert.tsx'
import { TextField } from '../kit/text-field.tsx'
import { useCall } from '../kit/use-call.ts'
import { trustWords } from '../words/trust.ts'

const kinds = ['inquiry', 'complaint', 'request'] as const
const looksLikeAddress = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

/** The form of the contact window. What was typed stays whatever happens, and nothing of it is shown to anybody else. */
export function AskForm({ onReceived }: { onReceived: (receipt: Receipt) => void }) {
  const say = useSay(trustWords)
  const language = useLanguage()
  const { busy, problem, send } = useCall()
  const form = useRef<HTMLFormElement>(null)
  const [values, setValues] = useState({ kind: 'inquiry', name: '', address: '', words: '' })
  const [isTried, setTried] = useState(false)
  const set = (field: keyof typeof values) => (value: string) => setValues({ ...values, [field]: value })
  const noAddress = isTried && !looksLikeAddress.test(values.address.trim())
  const noWords = isTried && values.words.trim() === ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!looksLikeAddress.test(values.address.trim()) || values.words.trim() === '')
      return requestAnimationFrame(() =>
        form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
      )
    const { name, ...rest } = values
    const body = { ...rest, language, ...(name.trim() && { name }) }
    return void send<Receipt>({ method: 'POST', path: '/inquiries', body }, onReceived)
  }
  return (
    <form className="t-statement t-ask" ref={form} onSubmit={submit} noValidate>
      <h3>{say('ask-title')}</h3>
      {problem && <ProblemAlert problem={problem} />}
      <KindField value={values.kind} onChange={set('kind')} />
      <TextField
        {...{ name: 'name', label: say('ask-name'), value: values.name, onChange: set('name') }}
        {...{ maxLength: 100, autoComplete: 'name' }}
      />
      <TextField
        {...{ name: 'address', type: 'email', label: say('ask-address'), hint: say('ask-address-hint') }}
        {...{ value: values.address, onChange: set('address'), maxLength: 254, autoComplete: 'email' }}
        error={noAddress ? say('ask-address-missing') : undefined}
      />
      <Field label={say('ask-words')} error={noWords ? say('ask-words-missing') : undefined}>
        {(tied) => (
          <textarea
            {...tied}
            className="k-input"
            name="words"
            rows={6}
            maxLength={4000}
            value={values.words}
            onChange={(event) => set('words')(event.target.value)}
          />
        )}
      </Field>
      <p className="t-soft">{say('ask-privacy')}</p>
      <Button type="submit" busy={busy}>
        {say('ask-go')}
      </Button>
    </form>
  )
}

function KindField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const say = useSay(trustWords)
  return (
    <Field label={say('ask-kind')}>
      {(tied) => (
        <select
          {...tied}
          className="k-input"
          name="kind"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {say(kind)}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
