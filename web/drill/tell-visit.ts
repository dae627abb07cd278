/** The first thing a hand does on a page, whatever it holds: a mouse, a finger, a keyboard. */
const actions = ['pointerdown', 'pointermove', 'keydown', 'touchstart', 'wheel'] as const

/**
 * Tells that the page was shown, and then that somebody did something on it: only both together are a person. The visit
 * stands behind the hash, so that it is in no log; with none, or one made up, all happens just the same.
 */
export function tellVisit(): void {
  const visit = /^#([0-9a-f-]{36})$/.exec(location.hash)?.[1]
  if (!visit) return
  const tell = (what: 'sight' | 'action') =>
    fetch(`/api/drill-visits/${visit}/${what}`, { method: 'POST', keepalive: true }).catch(() => undefined)
  const shown = tell('sight')
  const acted = (event: Event) => {
    // What a script makes up is no hand.
    if (!event.isTrusted) return
    for (const name of actions) removeEventListener(name, acted)
    void shown.then(() => tell('action'))
  }
  for (const name of actions) addEventListener(name, acted, { passive: true })
}
