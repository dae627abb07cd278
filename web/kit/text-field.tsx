import type { ChangeEvent } from 'react'
import { Field, type FieldTexts } from './field.tsx'

export interface TextFieldProps extends FieldTexts {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly name: string
  readonly type?: 'text' | 'email'
  readonly autoComplete?: string
  readonly inputMode?: 'text' | 'numeric' | 'email'
  readonly maxLength?: number
  readonly autoCapitalize?: 'none' | 'characters'
}

/** One line of text. IDs are typed without help: no correction, no spelling marks. */
export function TextField({ label, hint, error, onChange, ...input }: TextFieldProps) {
  const type = (event: ChangeEvent<HTMLInputElement>) => onChange(event.target.value)
  return (
    <Field label={label} hint={hint} error={error}>
      {(tied) => (
        <input
          {...tied}
          {...input}
          className="k-input"
          onChange={type}
          spellCheck={false}
          autoCorrect="off"
        />
      )}
    </Field>
  )
}
