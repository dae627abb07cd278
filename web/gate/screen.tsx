import { type ReactNode, useEffect, useRef } from 'react'
import { useLanguage, useSay } from '../kit/language.tsx'
import { LanguageSwitch } from '../kit/language-switch.tsx'
import { useOperator } from '../kit/operator.tsx'
import { Page } from '../kit/page.tsx'
import { gateWords } from '../words/gate.ts'
import { Link } from './link.tsx'
import { pathIn, usePlace } from './location.ts'
import { Ridge } from './ridge.tsx'

interface ScreenProps {
  readonly title: string
  readonly lead?: ReactNode
  readonly children: ReactNode
  /** Beside the card on a desk, below it on a phone. */
  readonly aside?: ReactNode
  /** For pages to read: broader, without the card's frame around a form. */
  readonly wide?: boolean
}

/** One screen behind the entry: a card with its heading, and help beside it. */
export function Screen({ title, lead, children, aside, wide }: ScreenProps) {
  return (
    <Frame>
      <div className={`g-screen${wide ? ' g-screen-wide' : ''}`}>
        <section className="g-card" aria-labelledby="title">
          <Heading title={title} />
          {lead && <div className="g-lead">{lead}</div>}
          {children}
        </section>
        {aside && <div className="g-aside">{aside}</div>}
      </div>
      <Ridge />
    </Frame>
  )
}

let isFirst = true

/** The page around a screen: name and language on top, ways out at the foot. */
export function Frame({ children }: { children: ReactNode }) {
  const language = useLanguage()
  const t = useSay(gateWords)
  const { parts } = usePlace()
  const screen = `/${parts.join('/')}`
  // After the heading's own effect: only the very first page leaves the focus where it is, the entry page included.
  useEffect(() => {
    isFirst = false
  }, [])
  return (
    <Page
      home={pathIn(language, '/')}
      tools={<LanguageSwitch hrefFor={(other) => pathIn(other, screen)} />}
      foot={<Link to="/help">{t('help')}</Link>}
    >
      {children}
    </Page>
  )
}

/** The screen's heading. It names the tab and takes the focus, so that a reader hears where he arrived. */
function Heading({ title }: { title: string }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useTitle(title)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new title is a new screen in the same card
  useEffect(() => {
    if (!isFirst) heading.current?.focus({ preventScroll: true })
  }, [title])
  return (
    <h1 id="title" className="g-title" ref={heading} tabIndex={-1}>
      {title}
    </h1>
  )
}

/** Names the browser's tab after the screen and the portal. */
export function useTitle(title: string): void {
  const language = useLanguage()
  const portal = useOperator().portal[language]
  useEffect(() => {
    document.title = `${title} | ${portal}`
  }, [title, portal])
}
