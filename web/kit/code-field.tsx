import type { ChangeEvent } from 'react'
import { Field, type FieldTexts } from './field.tsx'

interface CodeFieldProps extends FieldTexts {
  readonly value: string
  /** Receives ASCII digits only, six at most. */
  readonly onChange: (digits: string) => void
}

/** The six digits of a one-time password; one input, so that paste, autofill and screen readers simply work. */
export function CodeField({ label, hint, error, value, onChange }: CodeFieldProps) {
  const type = (event: ChangeEvent<HTMLInputElement>) => onChange(digitsOf(event.target.value))
  return (
    <Field label={label} hint={hint} error={error} className="k-code">
      {(tied) => (
        <input
          {...tied}
          className="k-input"
          name="code"
          value={value}
          onChange={type}
          inputMode="numeric"
          autoComplete="one-time-code"
          pattern="[0-9]*"
        />
      )}
    </Field>
  )
}

/** The first six digits of what was typed or pasted; full-width digits of a Japanese keyboard count. */
export const digitsOf = (text: string): string => text.normalize('NFKC').replace(/\D/g, '').slice(0, 6)
