import type { ReactNode } from 'react'
import type { Notice } from '#desk/contract.ts'
import { noticeWords } from '../../words/notices.ts'
import { useLanguage, useSay } from '../language.tsx'
import { monthIn } from './month.ts'
import './notices.css'

const numbers = ['①', '②', '③', '④', '⑤', '⑥', '⑦', '⑧', '⑨'] as const

/** What goes with a notice, numbered in the desk's order, each with its month (S1-11). */
export function Related(props: {
  related: Notice['related']
  linkTo: (id: string, text: string) => ReactNode
}) {
  const t = useSay(noticeWords)
  const language = useLanguage()
  if (props.related.length === 0) return null
  return (
    <section className="k-related" aria-labelledby="related">
      <h2 id="related">{t('related')}</h2>
      <ol>
        {props.related.map(({ id, month, title }, n) => (
          <li key={id}>
            <span aria-hidden="true">{numbers[n]}</span>
            <div>
              {props.linkTo(id, title[language])}
              <small>{monthIn(language, month)}</small>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
