import './button.css'
import type { MouseEvent, ReactNode } from 'react'
import { kitWords } from '../words/kit.ts'
import { useSay } from './language.tsx'

interface ButtonProps {
  readonly children: ReactNode
  readonly look?: 'primary' | 'secondary' | 'quiet'
  readonly type?: 'submit' | 'button'
  readonly wide?: boolean
  /** Sending: the button keeps its place and its focus but does nothing. */
  readonly busy?: boolean
  readonly onClick?: () => void
}

/** A button; while `busy` it says so and swallows further presses, so nothing is sent twice. */
export function Button({ children, look = 'primary', type = 'button', wide, busy, onClick }: ButtonProps) {
  const t = useSay(kitWords)
  const press = (event: MouseEvent) => (busy ? event.preventDefault() : onClick?.())
  return (
    // aria-disabled instead of disabled: the focus must not fall off the page while a form is sent.
    <button type={type} className={buttonClass(look, wide)} aria-disabled={busy || undefined} onClick={press}>
      {busy && <span className="k-spin" aria-hidden="true" />}
      {children}
      {busy && <span className="k-hidden">{t('sending')}</span>}
    </button>
  )
}

/** The classes of a button, for a link that looks like one. */
export const buttonClass = (look: 'primary' | 'secondary' | 'quiet', wide = false): string =>
  `k-button k-button-${look}${wide ? ' k-button-wide' : ''}`
