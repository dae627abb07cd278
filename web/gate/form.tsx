import type { FormEvent, ReactNode } from 'react'
import { useEffect, useRef } from 'react'
import { Button } from '../kit/button.tsx'
import type { Problem } from '../kit/call.ts'
import { Refusal } from './who/refusal.tsx'

interface FormProps {
  readonly children: ReactNode
  readonly go: string
  readonly busy: boolean
  readonly problem: Problem | undefined
  /** A field says the problem itself: it is not said above as well. */
  readonly isSaidInside?: boolean
  /** Sends; returns false when something is missing, so that the first marked field takes the focus. */
  readonly onSubmit: () => boolean
}

/** A form of one step: fields, what went wrong, one button. What was typed stays whatever happens. */
export function Form({ children, go, busy, problem, isSaidInside, onSubmit }: FormProps) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (problem && isForPerson(problem)) focusFault(form.current)
  }, [problem])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (busy || onSubmit()) return
    // After React has marked the fields.
    requestAnimationFrame(() => focusFault(form.current))
  }
  return (
    <form className="g-form" ref={form} onSubmit={submit} noValidate>
      <Refusal problem={isSaidInside ? undefined : problem} />
      {children}
      <Button type="submit" wide busy={busy}>
        {go}
      </Button>
    </form>
  )
}

// Busy, offline, our own fault: nothing typed is wrong, and the same button is pressed again.
const isForPerson = ({ status }: Problem): boolean => status >= 400 && status < 500 && status !== 429

/** The first marked field; a refusal marks none, and then it is the last one: password, code, or the only ID. */
function focusFault(form: HTMLFormElement | null): void {
  const fields = [...(form?.querySelectorAll('input') ?? [])]
  const fault = fields.find((field) => field.ariaInvalid === 'true') ?? fields.at(-1)
  fault?.focus()
  fault?.select()
}
