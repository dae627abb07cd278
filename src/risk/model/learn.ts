import { turnOn } from '../devices/turns.ts'
import { age, type Common, type Crowd, countCommon } from './crowd.ts'
import { deviceOf, type Levels, levelsOf, mayFollow, nameOf } from './levels.ts'
import { limits } from './limits.ts'
import type { Known } from './score.ts'
import type { Browser, Proof, Sighting } from './sighting.ts'
import { type Account, counted, type Device, faded, type Habits, remember, round } from './state.ts'

/** The cookie and the key that the server leaves in a browser that had none. */
export interface Issued {
  readonly id: string
  readonly key: string | undefined
}

/**
 * What a proved sign-in leaves: the account and the company anew, the crowd counted up. A code teaches everything; a known
 * device too, but for other devices; what was merely familiar teaches no country, no system and no device.
 */
export function learnt(
  known: Known,
  seen: Sighting,
  proof: Proof,
  issued?: Issued,
): { account: Account; company: Habits } {
  const { account, crowd } = known
  const found = levelsOf(account, seen)
  if (proof === 'familiar' && !isFamiliar(found)) return { account, company: known.company }
  // Coming unproved on an unknown device must not become a habit, or it would excuse itself.
  const levels = proof === 'familiar' ? { ...found, device: Number.NaN } : found
  countCrowd(crowd, { day: seen.day, ...commonOf(seen) }, levels)
  return {
    account: accountLearnt(account, seen, { proof, levels, issued }),
    // A first sign-in says nothing of how often people stray.
    company: account.last ? counted(known.company, levels, seen.day) : known.company,
  }
}

/** How a sign-in was proved, at which levels, and what it brought the browser. */
export interface Lesson {
  readonly proof: Proof
  readonly levels: Levels
  readonly issued?: Issued | undefined
}

/** The account as it is remembered after a proved sign-in. */
export const accountLearnt = (
  account: Account,
  seen: Sighting,
  { proof, levels, issued }: Lesson,
): Account => ({
  ...placesLearnt(account, seen),
  ...browserLearnt(account, seen),
  habits: counted(account.habits, levels, seen.day),
  devices: proof === 'familiar' ? account.devices : devicesLearnt(account, seen, proof, issued),
  hours: hoursLearnt(account, seen.day),
  last: { day: round(seen.day), country: seen.country },
})

/** Whether a sign-in nobody proved may refresh what is known: usual network and browser. */
export const isFamiliar = ({ network, browser }: Levels) => network <= 1 && browser <= 3

/** What a sign-in has in common with others', and when it was. */
export type Seen = { readonly day: number } & Readonly<Record<Common, string | undefined>>

/** What a sign-in may have in common with others'. */
export const commonOf = ({ network, country, browser }: Sighting): Record<Common, string | undefined> => ({
  network,
  country,
  shape: browser?.shape,
  browser: browser && nameOf(browser),
})

/** Counts a proved sign-in among everybody's. */
export function countCrowd(crowd: Crowd, seen: Seen, levels: Levels): void {
  age(crowd, seen.day, limits.halfLifeDays)
  crowd.habits = counted(crowd.habits, levels, seen.day)
  for (const common of ['network', 'country', 'shape', 'browser'] as const)
    countCommon(crowd, common, seen[common])
}

const placesLearnt = (account: Account, { day, address, network, country }: Sighting) => ({
  addresses: remember(account.addresses, address, day, limits.addresses),
  networks: remember(account.networks, network, day, limits.networks),
  countries: remember(account.countries, country, day, limits.countries),
})

function browserLearnt(account: Account, { day, browser }: Sighting) {
  const { strings, looks, browsers, versions, releases } = account
  if (!browser) return { strings, looks, browsers, versions, releases }
  const name = nameOf(browser)
  const kept = remember(browsers, name, day, limits.browsers)
  const newest = (known: Account['versions'], number: number) =>
    Object.fromEntries(
      kept.map(([value]) => [value, Math.max(known[value] ?? 0, value === name ? number : 0)]),
    )
  return {
    strings: stringsLearnt(strings, browser, day),
    looks: looksLearnt(looks, browser, day),
    browsers: kept,
    versions: newest(versions, browser.version),
    releases: newest(releases, browser.release),
  }
}

// Who comes with hints is no longer known without them.
function stringsLearnt(strings: Account['strings'], { string, hinted }: Browser, day: number) {
  const others = hinted ? strings.filter(([known]) => known !== string) : strings
  return remember(others, hinted?.string ?? string, day, limits.strings)
}

// What was brought up to date takes the place of what it was.
function looksLearnt(looks: Account['looks'], browser: Browser, day: number): Account['looks'] {
  const { release, version } = browser
  const shape = browser.hinted?.shape ?? browser.shape
  const old =
    looks.find((look) => look.shape === shape && look.release === release) ??
    looks.find((look) => mayFollow(look, browser))
  const others = looks.filter((look) => look !== old && day - look.day <= limits.horizonDays)
  return [
    ...others.toSorted((a, b) => b.day - a.day).slice(0, limits.looks - 1),
    { shape, release, version, day: Math.floor(day) },
  ]
}

function devicesLearnt(account: Account, seen: Sighting, proof: Proof, issued?: Issued): Account['devices'] {
  const old = deviceOf(account, seen)
  if (!old && proof !== 'code') return account.devices
  const device = seen.cookie
    ? { id: seen.cookie.id, ...kept(old, seen, proof) }
    : issued && { ...issued, day: Math.floor(seen.day), turn: turnOn(seen.day) }
  if (!device) return account.devices
  const others = account.devices.filter(
    ({ id, day }) => id !== device.id && id !== old?.id && seen.day - day <= limits.horizonDays,
  )
  return [...others.toSorted((a, b) => b.day - a.day).slice(0, limits.devices - 1), device]
}

// Each completed sign-in renews the cookie. A key, once it was there, is forgotten only when a code was passed without it.
const kept = (old: Device | undefined, { key, day }: Sighting, proof: Proof) => ({
  key: proof === 'code' ? key : (old?.key ?? key),
  day: Math.floor(day),
  turn: turnOn(day),
})

function hoursLearnt({ hours, last }: Account, day: number): readonly number[] {
  const rest = last ? faded(day - last.day) : 1
  const eighth = Math.floor((day % 1) * 8)
  return hours.map((count, n) => round(count * rest + (n === eighth ? 1 : 0)))
}
