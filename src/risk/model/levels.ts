import { isOutrun } from '../devices/turns.ts'
import { limits } from './limits.ts'
import type { Browser, Sighting } from './sighting.ts'
import { type Account, isSeen, type Look } from './state.ts'

/** How far a sign-in lies from what is usual, signal by signal: 0 is the very same. */
export interface Levels {
  readonly network: number
  readonly browser: number
  readonly device: number
}

/** Foreign or unknown. */
export const farthest = { network: 4, browser: 6, device: 2 } as const satisfies Levels

export const levelsOf = (account: Account, seen: Sighting): Levels => ({
  network: networkLevel(account, seen),
  browser: browserLevel(account, seen),
  device: deviceLevel(account, seen),
})

/** 0 the address, 1 the network, 2 the country, 3 a data centre of it or a country of a booked trip, 4 elsewhere or unknown. */
export function networkLevel(
  account: Account,
  { day, address, network, country, use, trips }: Sighting,
): number {
  if (network === undefined || country === undefined || use === undefined) return 4
  if (isSeen(account.addresses, address, day)) return 0
  if (isSeen(account.networks, network, day)) return 1
  const isHosting = use === 'hosting'
  if (isSeen(account.countries, country, day)) return isHosting ? 3 : 2
  return !isHosting && trips?.includes(country) ? 3 : 4
}

/**
 * 0 the very string; 1 a look that is known, on a version and a release of the system that are newer or the same; 2 the browser
 * otherwise, on a release that may follow; 3 on any other release; 4 the system; 5 the kind of device; 6 foreign, unknown, or
 * older than before, or without the client hints it has always come with.
 */
export function browserLevel(account: Account, { day, browser }: Sighting): number {
  if (!browser) return 6
  const { string, hinted } = browser
  // Hints that fit speak against nothing that is known without them.
  if ([string, hinted?.string].some((one) => isSeen(account.strings, one, day))) return 0
  const looks = account.looks.filter((look) => isRecent(look, day))
  if (looks.some((look) => mayFollow(look, browser))) return 1
  if (leavesOutHints(looks, browser)) return 6
  const name = nameOf(browser)
  if (isSeen(account.browsers, name, day)) return nameLevel(account, browser, name)
  const known = account.browsers.filter(([, , last]) => day - last <= limits.horizonDays)
  if (known.some(([value]) => value.split('|')[1] === browser.system)) return 4
  return known.some(([value]) => value.split('|')[2] === browser.kind) ? 5 : 6
}

// A browser that sends client hints goes on sending them, like a version that never goes back.
const leavesOutHints = (looks: readonly Look[], { shape, missed }: Browser) =>
  looks.some((look) => look.shape === missed) && !looks.some((look) => look.shape === shape)

function nameLevel({ versions, releases }: Account, { version, release }: Browser, name: string): number {
  if (version < (versions[name] ?? 0)) return 6
  const newer = release - (releases[name] ?? 0)
  return newer === 0 || newer === 1 ? 2 : 3
}

/** Whether a browser may be this one, brought up to date: its system by one release at most between two sign-ins. */
export const mayFollow = (look: Look, { shape, hinted, release, version }: Browser) =>
  (look.shape === shape || look.shape === hinted?.shape) &&
  version >= look.version &&
  (release === look.release || release === look.release + 1)

const isRecent = (look: Look, day: number) => day - look.day <= limits.horizonDays

/** A browser without its version. */
export const nameOf = ({ family, system, kind }: NonNullable<Sighting['browser']>) =>
  `${family}|${system}|${kind}`

/** 0 a known device with its key, 1 a known device that has none, 2 none, an unknown one, or one that somebody else holds too. */
export function deviceLevel(account: Account, seen: Sighting): number {
  const device = deviceOf(account, seen)
  if (!device || theftOf(account, seen)) return 2
  return device.key === undefined ? 1 : 0
}

/** The account's device with this cookie. */
export const deviceOf = (account: Account, { day, cookie }: Sighting) =>
  cookie && account.devices.find(({ id, day: last }) => id === cookie.id && day - last <= limits.horizonDays)

export type Theft = 'key-missing' | 'key-refused' | 'key-replayed' | 'key-other' | 'renewed-since'

/** What shows that a known cookie came from elsewhere: its key is not there, or it was renewed in another's hands. */
export function theftOf(account: Account, seen: Sighting): Theft | undefined {
  const device = deviceOf(account, seen)
  if (!device || !seen.cookie) return undefined
  if (device.key !== undefined && device.key !== seen.key)
    return seen.key === undefined ? `key-${seen.keyFault ?? 'missing'}` : 'key-other'
  return isOutrun(seen.cookie.turn, device.turn, seen.day) ? 'renewed-since' : undefined
}
