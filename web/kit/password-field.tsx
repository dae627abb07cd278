import { type ChangeEvent, useState } from 'react'
import { kitWords } from '../words/kit.ts'
import { Field, type FieldTexts } from './field.tsx'
import { Eye } from './icons.tsx'
import { useSay } from './language.tsx'

export interface PasswordFieldProps extends FieldTexts {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly name: string
  readonly autoComplete: 'current-password' | 'new-password' | 'off'
}

/** A password with a show/hide switch, hidden at first (S1-28). Pasting stays possible for password managers. */
export function PasswordField({ label, hint, error, onChange, ...input }: PasswordFieldProps) {
  const [shown, setShown] = useState(false)
  const t = useSay(kitWords)
  const type = (event: ChangeEvent<HTMLInputElement>) => onChange(event.target.value)
  return (
    <Field label={label} hint={hint} error={error}>
      {(tied) => (
        <div className="k-password">
          <input
            {...tied}
            {...input}
            {...plain}
            className="k-input"
            type={shown ? 'text' : 'password'}
            onChange={type}
          />
          <button
            type="button"
            className="k-password-eye"
            aria-pressed={shown}
            aria-controls={tied.id}
            onClick={() => setShown(!shown)}
          >
            <Eye open={shown} />
            <span className="k-hidden">{t('password-show')}</span>
          </button>
        </div>
      )}
    </Field>
  )
}

const plain = { spellCheck: false, autoCorrect: 'off', autoCapitalize: 'none' } as const
