import type { ReactNode } from 'react'
import { Arrow } from '../kit/icons.tsx'
import { useSay } from '../kit/language.tsx'
import { gateWords } from '../words/gate.ts'
import { Link } from './link.tsx'
import { AskWho } from './who/ask-who.tsx'

/** Beside a form: links to what most often helps here. */
export function HelpBox(props: {
  links: readonly (readonly [to: string, text: string])[]
  children?: ReactNode
}) {
  const t = useSay(gateWords)
  return (
    <section className="g-help" aria-labelledby="help-box">
      <h2 id="help-box">{t('help-label')}</h2>
      <ul>
        {props.links.map(([to, text]) => (
          <li key={to}>
            <Link to={to}>
              <Arrow />
              {text}
            </Link>
          </li>
        ))}
      </ul>
      {props.children}
      <AskWho />
    </section>
  )
}
