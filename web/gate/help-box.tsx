import type { ReactNode } from 'react'
import { Arrow } from '../kit/icons.tsx'
import { useSay } from '../kit/language.tsx'
import { gateWords } from '../words/gate.ts'
import { askWords } from '../words/gate-ask.ts'
import { Link } from './link.tsx'

/** Beside a form: links to what most often helps here. */
export function HelpBox(props: {
  links: readonly (readonly [to: string, text: string])[]
  children?: ReactNode
}) {
  const t = useSay(gateWords)
  const ask = useSay(askWords)
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
        <li>
          <Link to="/who-can-fix">
            <Arrow />
            {ask('ask')}
          </Link>
        </li>
      </ul>
      {props.children}
    </section>
  )
}
