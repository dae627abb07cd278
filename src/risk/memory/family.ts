import Bowser from 'bowser'
import { policy } from '../policy.ts'

// The same few browsers come back all day; parsing takes 30 µs, looking up one.
const seen = new Map<string, string | undefined>()
const most = 1000

/**
 * The browser and system family of a user agent, as `chrome/windows`; undefined when it cannot be read. Versions are
 * left out: they change every four weeks and would make every update look like a stranger. Never throws.
 */
export function familyOf(userAgent: string): string | undefined {
  if (userAgent.length === 0 || userAgent.length > policy.longestUserAgent) return undefined
  if (seen.has(userAgent)) return seen.get(userAgent)
  if (seen.size >= most) seen.clear()
  const family = parse(userAgent)
  seen.set(userAgent, family)
  return family
}

function parse(userAgent: string): string | undefined {
  try {
    const { browser, os } = Bowser.parse(userAgent)
    if (!browser.name || !os.name) return undefined
    // Names may be cut out of the header itself: only harmless characters are kept.
    return `${browser.name}/${os.name}`
      .toLowerCase()
      .replace(/[^a-z0-9/ ._-]/g, '')
      .slice(0, 40)
  } catch {
    return undefined
  }
}
