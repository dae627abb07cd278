import { limits } from './limits.ts'

/** Something seen: what, how often (halved with time), and on which day last. */
export type Seen = readonly [value: string, weight: number, day: number]

/** A browser as it looks whatever its version, on one release of its system, with the newest version seen of it. */
export interface Look {
  readonly shape: string
  readonly release: number
  readonly version: number
  readonly day: number
}

/** A device on which a sign-in was proved. */
export interface Device {
  readonly id: string
  /** Its key; undefined while it has none. */
  readonly key: string | undefined
  readonly day: number
  /** The turn its cookie was given last; undefined while it was given none. */
  readonly turn: number | undefined
}

/** How often a person, a company or everybody was how far from what is usual; halved with time. */
export interface Habits {
  readonly day: number
  readonly network: readonly number[]
  readonly browser: readonly number[]
  readonly device: readonly number[]
}

/** All that is remembered of an account: some hundred bytes. */
export interface Account {
  readonly habits: Habits
  readonly addresses: readonly Seen[]
  readonly networks: readonly Seen[]
  readonly countries: readonly Seen[]
  readonly strings: readonly Seen[]
  readonly looks: readonly Look[]
  /** `family/system` with the highest version seen. */
  readonly browsers: readonly Seen[]
  readonly versions: Readonly<Record<string, number>>
  readonly releases: Readonly<Record<string, number>>
  readonly devices: readonly Device[]
  /** Proved sign-ins by eighth of the day. */
  readonly hours: readonly number[]
  readonly last: { readonly day: number; readonly country: string | undefined } | undefined
}

export const noHabits: Habits = {
  day: 0,
  network: [0, 0, 0, 0, 0],
  browser: [0, 0, 0, 0, 0, 0, 0],
  device: [0, 0, 0],
}

/** An account of which nothing is known. */
export const stranger: Account = {
  habits: noHabits,
  ...{
    addresses: [],
    networks: [],
    countries: [],
    strings: [],
    looks: [],
    browsers: [],
    versions: {},
    releases: {},
    devices: [],
  },
  hours: [0, 0, 0, 0, 0, 0, 0, 0],
  last: undefined,
}

/** What is left of a count after so many days. */
export const faded = (days: number) => 0.5 ** (Math.max(0, days) / limits.halfLifeDays)

/** Whether this value was seen within the horizon. */
export const isSeen = (seen: readonly Seen[], value: string | undefined, day: number) =>
  value !== undefined && seen.some(([known, , last]) => known === value && day - last <= limits.horizonDays)

/** Remembers a value; of many the ones seen least and longest ago are let go. */
export function remember(
  seen: readonly Seen[],
  value: string | undefined,
  day: number,
  most: number,
): readonly Seen[] {
  if (value === undefined) return seen
  const old = seen.find(([known]) => known === value)
  const weight = 1 + (old ? old[1] * faded(day - old[2]) : 0)
  const others = seen.filter(([known, , last]) => known !== value && day - last <= limits.horizonDays)
  const kept =
    others.length < most ? others : others.toSorted((a, b) => left(b, day) - left(a, day)).slice(0, most - 1)
  return [...kept, [value, round(weight), Math.floor(day)]]
}

const left = ([, weight, last]: Seen, day: number) => weight * faded(day - last)

/** Counts one sign-in at these levels. */
export function counted(
  habits: Habits,
  levels: Record<'network' | 'browser' | 'device', number>,
  day: number,
): Habits {
  const rest = faded(day - habits.day)
  const add = (counts: readonly number[], level: number) =>
    counts.map((count, n) => round(count * rest + (n === level ? 1 : 0)))
  return {
    day: round(Math.max(day, habits.day)),
    network: add(habits.network, levels.network),
    browser: add(habits.browser, levels.browser),
    device: add(habits.device, levels.device),
  }
}

/** Two decimals are enough to remember. */
export const round = (value: number) => Math.round(value * 100) / 100
