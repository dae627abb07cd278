import Bowser from 'bowser'
import type { Hints } from '#platform/http/route.ts'
import type { World } from '#platform/world.ts'
import type { Browser } from '../model/sighting.ts'
import { policy } from '../policy.ts'
import type { Keyed, Signals } from '../signals.ts'
import { shortened } from './bytes.ts'
import { hintedBy } from './hints.ts'

// The same few browsers come back all day; parsing takes 30 µs, looking up one. Keyed hashes differ from key to key.
const seen = new WeakMap<World['keys'], Map<string, Browser | undefined>>()
const most = 1000

/**
 * The browser behind a user agent and its client hints as the model holds it; undefined when it cannot be read, or when one
 * contradicts the other. Never throws.
 */
export function browserOf({ keys }: Keyed, shown: Shown): Browser | undefined {
  const { userAgent, hints } = shown
  if (userAgent.length === 0 || userAgent.length > policy.longestUserAgent) return undefined
  const known = seen.get(keys) ?? new Map<string, Browser | undefined>()
  seen.set(keys, known)
  const name = [userAgent, hints?.brands, hints?.mobile, hints?.platform].join('\n')
  if (known.has(name)) return known.get(name)
  if (known.size >= most) known.clear()
  const hash: Hash = (text, bytes) => shortened(keys.mac('risk browser', text), bytes)
  const browser = read(shown, hash)
  known.set(name, browser)
  return browser
}

type Shown = Pick<Signals, 'userAgent' | 'hints'>
type Hash = (text: string, bytes: 2 | 3) => string

function read({ userAgent, hints = {} }: Shown, hash: Hash): Browser | undefined {
  const hinted = hintedBy(hints, userAgent)
  if (hinted === 'contradicting') return undefined
  try {
    const { browser, os, platform } = Bowser.parse(userAgent)
    const [family, system] = [plain(browser.name), plain(os.name)]
    if (!family || !system) return undefined
    return {
      string: hash(userAgent, 2),
      shape: hash(shapeOf(userAgent), 3),
      ...besideHints(hinted === 'agreeing', userAgent, hints, hash),
      ...{ family, system, kind: plain(platform.type) || 'none' },
      ...{ version: major(browser.version), release: major(os.version) },
    }
  } catch {
    return undefined
  }
}

/** Whoever leaves his hints out still says, by his user agent, how he would look with them. */
export function besideHints(isHinted: boolean, userAgent: string, { brands }: Hints, hash: Hash) {
  const shape = hash(`${shapeOf(userAgent)}\nhinted`, 3)
  return isHinted ? { hinted: { string: hash(`${userAgent}\n${brands}`, 2), shape } } : { missed: shape }
}

/** A user agent without its versions: what stays when browser and system are brought up to date, the model of a phone included. */
export const shapeOf = (userAgent: string): string => userAgent.replace(/(?<=[/ ])\d+(?:[._]\d+)*/g, '#')

function major(version: string | undefined): number {
  const number = Number.parseInt(version ?? '', 10)
  return number >= 0 && number < 65_000 ? number : 0
}

// Names may be cut out of the header itself: only harmless characters are kept, and few of them.
const plain = (name: string | undefined) =>
  (name ?? '')
    .toLowerCase()
    .replace(/[^a-z0-9 ._-]/g, '')
    .slice(0, 16)
