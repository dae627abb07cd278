import { type ReactNode, useEffect, useRef } from 'react'
import { BackIcon, DoneIcon, InfoIcon, WarningIcon } from './icons.tsx'

let hasShownOne = false

/** One screen: its title, what can be done with it as a whole, and its cards. A new screen takes the focus to its title. */
export function Page(props: {
  title: string
  lead?: string
  back?: ReactNode
  actions?: ReactNode
  children: ReactNode
}) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = props.title
  }, [props.title])
  useEffect(() => {
    // The first page leaves the focus at the top, where the skip link is.
    if (hasShownOne) heading.current?.focus()
    hasShownOne = true
  }, [])
  return (
    <div className="p-page">
      {props.back && <p className="p-back">{props.back}</p>}
      <div className="p-page-head">
        <h1 ref={heading} tabIndex={-1}>
          {props.title}
        </h1>
        {props.actions && <div className="p-row">{props.actions}</div>}
      </div>
      {props.lead && <p className="p-lead">{props.lead}</p>}
      {props.children}
    </div>
  )
}

/** A framed part of a screen with a title of its own. */
export function Card(props: { title: string; hint?: string; children: ReactNode; actions?: ReactNode }) {
  return (
    <section className="p-card p-stack">
      <div className="p-card-head">
        <h2>{props.title}</h2>
        {props.actions}
      </div>
      {props.hint && <p className="p-hint">{props.hint}</p>}
      {props.children}
    </section>
  )
}

/** Names and values, one a line. */
export function Facts(props: { facts: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <dl className="p-facts">
      {props.facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

const notes = { info: InfoIcon, good: DoneIcon, warn: WarningIcon } as const

/** A sentence that must not be overlooked. */
export function Note(props: { tone: keyof typeof notes; children: ReactNode; live?: boolean }) {
  const Icon = notes[props.tone]
  return (
    <div className={`p-note p-note-${props.tone}`} {...(props.live && { role: 'status' })}>
      <Icon />
      <div>{props.children}</div>
    </div>
  )
}

/** The inside of a link that leads one step back. */
export function BackTo(props: { children: ReactNode }) {
  return (
    <>
      <BackIcon />
      {props.children}
    </>
  )
}
