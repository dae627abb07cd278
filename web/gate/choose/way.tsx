import { type ReactNode, useId } from 'react'
import { Button } from '../../kit/button.tsx'
import { StatusLabel } from '../../kit/note.tsx'

interface WayProps {
  readonly icon: ReactNode
  readonly title: string
  readonly role: string
  readonly id: string
  readonly format: string
  readonly text: string
  readonly go: string
  readonly onGo: () => void
}

/** One way in: who it is for, which ID it takes, and its button. */
export function Way(props: WayProps) {
  const heading = useId()
  return (
    <article className="g-way" aria-labelledby={heading}>
      <div className="g-way-head">
        <span className="g-way-icon">{props.icon}</span>
        <StatusLabel look="accent">{props.role}</StatusLabel>
      </div>
      <h3 id={heading}>{props.title}</h3>
      <p>{props.text}</p>
      <dl className="g-way-id">
        <dt>{props.id}</dt>
        <dd>{props.format}</dd>
      </dl>
      <Button wide onClick={props.onGo}>
        {props.go}
      </Button>
    </article>
  )
}
