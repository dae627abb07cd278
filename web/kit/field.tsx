import './field.css'
import { type ReactNode, useId } from 'react'

/** What a field's input needs so that label, hint and error belong to it. */
interface Tied {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
}

export interface FieldTexts {
  readonly label: string
  readonly hint?: ReactNode
  /** Shown below the input, announced at once. */
  readonly error?: string | undefined
}

interface FieldProps extends FieldTexts {
  readonly className?: string
  readonly children: (tied: Tied) => ReactNode
}

/** Label, input, hint and error, tied together for every kind of reader. */
export function Field({ label, hint, error, className, children }: FieldProps) {
  const id = useId()
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={`k-field ${className ?? ''}`}>
      <label className="k-field-label" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <div className="k-field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
      {error && (
        <div className="k-field-error" id={`${id}-error`} role="alert">
          {error}
        </div>
      )}
    </div>
  )
}
