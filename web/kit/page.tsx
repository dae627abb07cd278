import './page.css'
import type { ReactNode } from 'react'
import { kitWords } from '../words/kit.ts'
import { useLanguage, useSay } from './language.tsx'
import { Mark } from './mark.tsx'
import { useOperator } from './operator.tsx'

interface PageProps {
  /** Where the name at the top leads. */
  readonly home: string
  /** At the right of the top bar: language switch, sign-out. */
  readonly tools?: ReactNode
  readonly foot?: ReactNode
  readonly children: ReactNode
}

/** A page with its bar on top: skip link, the portal's name, tools; the main part; a foot. */
export function Page({ home, tools, foot, children }: PageProps) {
  const t = useSay(kitWords)
  const language = useLanguage()
  const operator = useOperator()
  return (
    <div className="k-page">
      <a className="k-skip" href="#main">
        {t('skip-to-content')}
      </a>
      <header className="k-top">
        <div className="k-top-inner">
          <a className="k-brand" href={home}>
            <Mark />
            {operator.portal[language]}
          </a>
          {tools}
        </div>
      </header>
      <main className="k-main" id="main" tabIndex={-1}>
        {children}
      </main>
      <footer className="k-foot">
        <div className="k-foot-inner">
          <span>{operator.operator[language]}</span>
          {foot}
        </div>
      </footer>
    </div>
  )
}

/** Shown while something is on its way; announced politely. */
export function Waiting() {
  const t = useSay(kitWords)
  return (
    <div className="k-waiting" role="status">
      <span className="k-spin" aria-hidden="true" />
      <span className="k-hidden">{t('waiting')}</span>
    </div>
  )
}
