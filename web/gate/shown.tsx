import { readFileSync } from 'node:fs'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { vi } from 'vitest'
import { LanguageProvider } from '../kit/language.tsx'
import { KnownOperator, type Operator } from '../kit/operator.tsx'
import type { Language } from '../words/say.ts'
import type { Journey, Travelling } from './journey.ts'

/** The operator of the `document` profile, as the server would tell him. */
export const operator: Operator = (() => {
  const { operator: facts, mail, dates, extras } = JSON.parse(readFileSync('profiles/document.json', 'utf8'))
  return {
    ...facts,
    operator: facts.name,
    mailFrom: mail.from,
    entry: 'http://localhost:3000/',
    extras,
    passwordPolicy: { min: 8, max: 256, kinds: 2 },
    dates: { cutOver: dates.cutOver, oldPasswordsUntil: dates.oldPasswordsUntil },
  }
})()

/** For tests: the markup of a screen as it first stands, and its text alone. */
export function shown(screen: ReactNode, language: Language = 'ja', state: unknown = null) {
  vi.stubGlobal('window', { location: { pathname: '/', hash: '' }, history: { state } })
  const html = renderToStaticMarkup(
    <LanguageProvider language={language}>
      <KnownOperator operator={operator}>{screen}</KnownOperator>
    </LanguageProvider>,
  )
  return { html, text: textOf(html) }
}

/** A journey standing at a step, for a screen that shows it. */
export function standingAt(journey: Partial<Journey>, more: Partial<Travelling> = {}): Travelling {
  const standing: Journey = { id: '1', door: 'member', step: 'code', ...journey }
  return { journey: standing, problem: undefined, busy: false, step: async () => undefined, ...more }
}

function textOf(html: string): string {
  return html
    .replace(/<svg.*?<\/svg>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replace(/\s+/g, ' ')
}
