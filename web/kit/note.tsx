import './note.css'
import type { ReactNode } from 'react'

interface NoteProps {
  readonly look?: 'info' | 'warn' | 'good' | 'danger' | 'plain'
  readonly icon?: ReactNode
  readonly title?: string
  readonly children: ReactNode
}

/** A framed remark. It is not announced; use `ProblemAlert` for what went wrong. */
export function Note({ look = 'info', icon, title, children }: NoteProps) {
  return (
    <div className={`k-note k-note-${look}`}>
      {icon}
      <div>
        {title && <strong className="k-note-title">{title}</strong>}
        {children}
      </div>
    </div>
  )
}

/** An outlined status label. */
export function StatusLabel(props: {
  look: 'good' | 'warn' | 'danger' | 'plain' | 'accent'
  children: ReactNode
}) {
  return <span className={`k-status k-status-${props.look}`}>{props.children}</span>
}
