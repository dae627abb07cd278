import Bowser from 'bowser'

/** A browser as people recognise it, as `Chrome / Windows`; never versions, never the whole user agent. */
export function deviceFamily(userAgent: string): string {
  const known = seen.get(userAgent)
  if (known) return known
  if (seen.size >= 1000) seen.clear()
  const family = read(userAgent)
  seen.set(userAgent, family)
  return family
}

// A few browsers come back all day; reading a user agent anew costs more than a session check.
const seen = new Map<string, string>()
const unknown = '—'

function read(userAgent: string): string {
  if (!userAgent) return unknown
  try {
    const { browser, os } = Bowser.parse(userAgent)
    return [browser.name ?? unknown, os.name ?? unknown].map(plain).join(' / ')
  } catch {
    return unknown
  }
}

// It stands in mails: the browser chose these words, so nothing but a short plain name gets through (attack-27).
const plain = (name: string) => name.replace(/[^\w .-]/g, '').slice(0, 24) || unknown
