import { useSyncExternalStore } from 'react'
import type { Language } from '../words/say.ts'

/** Where the gate stands: the language from the path's prefix, the rest of the path in parts. */
export interface Place {
  readonly language: Language
  /** `/en/sign-in/7` → `['sign-in', '7']`. */
  readonly parts: readonly string[]
}

/** Reads a path; `/en` and everything below it is English. */
export function placeOf(path: string): Place {
  const parts = path.split('/').filter(Boolean)
  return parts[0] === 'en' ? { language: 'en', parts: parts.slice(1) } : { language: 'ja', parts }
}

/** The path of a screen in a language; `screen` begins with a slash. */
export function pathIn(language: Language, screen: string): string {
  if (language === 'ja') return screen
  return screen === '/' ? '/en' : `/en${screen}`
}

/** The current place; follows `go`, links and the back button. */
export function usePlace(): Place {
  return placeOf(useSyncExternalStore(subscribe, path, path))
}

/** Goes to another screen without loading the page anew. `replace` leaves no step behind for the back button. */
export function go(path: string, options: { replace?: boolean; state?: unknown } = {}): void {
  const move = options.replace ? 'replaceState' : 'pushState'
  window.history[move](options.state ?? null, '', path)
  window.dispatchEvent(new PopStateEvent('popstate'))
  if (!options.replace) window.scrollTo(0, 0)
}

/** Left with a step that began within the gate: a bookmark has none, a reload keeps it (S1-08). */
export const fromWithin = { fromWithin: true } as const

/** Whether this step of the browser's history began within the gate. */
export function cameFromWithin(): boolean {
  const state: unknown = window.history.state
  return typeof state === 'object' && state !== null && 'fromWithin' in state
}

/** Makes the gate's own links go without loading the page anew; returns the way to stop it. */
export function followLinks(isOurs: (place: Place) => boolean): () => void {
  const follow = (event: MouseEvent) => {
    const path = ownPathOf(event)
    if (!path || !isOurs(placeOf(path))) return
    event.preventDefault()
    // The same screen in the other language is the same step: it keeps what brought the reader here.
    const isSame = placeOf(path).parts.join('/') === placeOf(window.location.pathname).parts.join('/')
    go(path, { state: isSame ? window.history.state : fromWithin })
  }
  document.addEventListener('click', follow)
  return () => document.removeEventListener('click', follow)
}

const path = (): string => window.location.pathname

function subscribe(tell: () => void): () => void {
  window.addEventListener('popstate', tell)
  return () => window.removeEventListener('popstate', tell)
}

function ownPathOf(event: MouseEvent): string | undefined {
  const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!isPlain || event.defaultPrevented || !link || link.target || link.origin !== location.origin) return
  // A jump within the page stays the browser's.
  if (link.hash) return
  return link.pathname
}
