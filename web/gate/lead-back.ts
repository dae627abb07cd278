import type { Language } from '../words/say.ts'
import { go, pathIn } from './location.ts'

/** Leads back to the entry page, which then says why (S1-08). */
export function leadBack(language: Language): void {
  go(pathIn(language, '/'), { replace: true, state: { ledBack: true } })
}

/** Whether the entry page was reached by being led back. */
export function wasLedBack(): boolean {
  const state: unknown = window.history.state
  return typeof state === 'object' && state !== null && 'ledBack' in state
}
