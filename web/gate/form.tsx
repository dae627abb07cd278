import type { FormEvent, ReactNode } from 'react'
import { useRef } from 'react'
import { Button } from '../kit/button.tsx'
import type { Problem } from '../kit/call.ts'
import { ProblemAlert } from '../kit/problem-alert.tsx'

interface FormProps {
  readonly children: ReactNode
  readonly go: string
  readonly busy: boolean
  readonly problem: Problem | undefined
  /** Sends; returns false when something is missing, so that the first marked field takes the focus. */
  readonly onSubmit: () => boolean
}

/** A form of one step: fields, what went wrong, one button. What was typed stays whatever happens. */
export function Form({ children, go, busy, problem, onSubmit }: FormProps) {
  const form = useRef<HTMLFormElement>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (busy || onSubmit()) return
    // After React has marked the fields.
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus())
  }
  return (
    <form className="g-form" ref={form} onSubmit={submit} noValidate>
      <ProblemAlert problem={problem} />
      {children}
      <Button type="submit" wide busy={busy}>
        {go}
      </Button>
    </form>
  )
}
